//! Answers as a FHIR R4 `QuestionnaireResponse` to the exported `Questionnaire`.

use serde_json::{Value, json};

use super::Tongue;
use crate::answers::Answers;
use crate::fhir_names::{AVAILABILITY, FIT, FITS, IMPORTANCE, LEAN, PART, WEIGHTS, canonical};
use crate::form::Form;
use crate::question_set::QuestionRef;
use crate::scoring::Assessment;

/// The answers, and both fits. It tells when it was authored only if that is given.
pub(crate) fn response(
    tongue: &Tongue,
    answers: &Answers,
    result: &Assessment,
    authored: Option<&str>,
) -> Value {
    let set = &tongue.set;
    let mut items = Vec::new();
    for part in &set.considerations {
        let questions = part.questions.clone().map(QuestionRef::Scored);
        let replies = questions.filter_map(|question| reply(tongue, answers, question));
        group(
            &mut items,
            &format!("{PART}{}", part.id),
            &replies.collect::<Vec<_>>(),
        );
    }
    let parts = set.considerations.iter().enumerate();
    let weights = parts.filter_map(|(at, part)| {
        let weight = answers.stated_importance(at)?.weight();
        let display = tongue.weights()[usize::from(weight) - 1];
        let link = format!("{IMPORTANCE}{}", part.id);
        Some(item(&link, &[coding(&weight.to_string(), display)]))
    });
    group(&mut items, WEIGHTS, &weights.collect::<Vec<_>>());
    let availability = (0..set.availability.len()).map(QuestionRef::Availability);
    let replies = availability.filter_map(|question| reply(tongue, answers, question));
    group(&mut items, AVAILABILITY, &replies.collect::<Vec<_>>());
    if let Some(lean) = answers.lean {
        items.push(item(
            LEAN,
            &[coding(lean.id(), tongue.leans()[lean as usize])],
        ));
    }
    let fits = Form::ALL.into_iter().filter_map(|form| {
        let value = json!({ "valueDecimal": result.fit[form]?.decimal() });
        Some(item(&format!("{FIT}{}", form.id()), &[value]))
    });
    group(&mut items, FITS, &fits.collect::<Vec<_>>());
    let mut response = json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": canonical(set),
        "status": "completed",
    });
    if let Some(authored) = authored {
        response["authored"] = json!(authored);
    }
    // FHIR knows no empty lists.
    if !items.is_empty() {
        response["item"] = json!(items);
    }
    response
}

fn group(items: &mut Vec<Value>, link: &str, inner: &[Value]) {
    if !inner.is_empty() {
        items.push(json!({ "linkId": link, "item": inner }));
    }
}

fn item(link: &str, answers: &[Value]) -> Value {
    json!({ "linkId": link, "answer": answers })
}

fn coding(code: &str, display: &str) -> Value {
    json!({ "valueCoding": { "code": code, "display": display } })
}

fn reply(tongue: &Tongue, answers: &Answers, question: QuestionRef) -> Option<Value> {
    let picks = answers.reply(question).picks()?;
    let options = tongue.set.options(question);
    let picked = picks
        .iter()
        .map(|option| coding(options[option].0, options[option].1));
    Some(item(
        tongue.set.question_id(question),
        &picked.collect::<Vec<_>>(),
    ))
}
