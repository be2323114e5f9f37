// SurveyJS: survey-core takes the definition, headless, and calculates the same two fits.

import { FORMS, client, compare, lines, read, said, say } from "./clients.mjs";

const survey = await client("survey-core");
if (survey) {
  const definition = JSON.parse(read("surveyjs"));
  const answers = lines("answers.jsonl");
  const errors = new survey.Model(definition).jsonErrors ?? [];
  say(errors.length === 0, "survey-core takes the definition", errors.map((error) => error.message));
  await compare("survey-core", (at) => {
    const model = new survey.Model(definition);
    for (const [name, picked] of said(answers[at])) {
      const several = model.getQuestionByName(name).getType() === "checkbox";
      model.setValue(name, several ? picked : picked[0]);
    }
    const fit = (form) => {
      const value = model.getVariable(`fit${form}`);
      return value === "" || value === undefined ? null : value;
    };
    return Object.fromEntries(FORMS.map((form) => [form, fit(form)]));
  });
  const Ajv = await client("ajv");
  if (Ajv) {
    const ajv = new Ajv({ strict: false, logger: false });
    const valid = ajv.compile(survey.Serializer.generateSchema());
    say(valid(definition), "the definition holds by survey-core's own schema", valid.errors);
    say(!valid({ ...definition, pages: 7 }), "survey-core's own schema refuses what is no definition");
  }
}
