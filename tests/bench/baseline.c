/* The least a program of this kind can do: paint one page of 80 by 24 with one write, and again at every key.
   `baseline echo` does less than that: it writes one byte at every key. What its keys take, no program in a terminal
   can be without. */
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { COLUMNS = 80, ROWS = 24 };

static void out(const char *bytes, int count)
{
    if (write(STDOUT_FILENO, bytes, count) != count)
        _exit(1);
}

static void paint(unsigned keys, const char *before)
{
    char page[4096];
    int end = sprintf(page, "%s\x1b[H", before);
    for (int row = 1; row < ROWS; row++) {
        memset(page + end, 'a' + (row + keys) % 26, COLUMNS);
        end += COLUMNS;
        end += sprintf(page + end, "\r\n");
    }
    end += sprintf(page + end, "  ready %u", keys);
    out(page, end);
}

int main(int argc, char **argv)
{
    struct termios before, raw;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return 1;
    raw = before;
    cfmakeraw(&raw);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    int echo = argc > 1 && strcmp(argv[1], "echo") == 0;
    paint(0, "\x1b[?1049h");

    char key;
    for (unsigned keys = 1; read(STDIN_FILENO, &key, 1) == 1 && key != 'q'; keys++) {
        if (echo)
            out(&key, 1);
        else
            paint(keys, "");
    }

    static const char after[] = "\x1b[?1049l";
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    return write(STDOUT_FILENO, after, sizeof after - 1) < 0;
}
