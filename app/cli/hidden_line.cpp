// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hidden_line.h"

#include "app/cli/cli_context.h"

#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace ioc {
namespace {

constexpr qint64 kLongest = 1024 * 1024;

/// A terminal that shows nothing of what is typed, while it lives.
class Silence
{
public:
    Silence()
    {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_changed)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before = {};
    bool m_changed = false;
};

} // namespace

Result<QByteArray> readHiddenLine(const QString &prompt)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::Io, CliTexts::tr("The standard input cannot be read.")};
    QByteArray text;
    if (::isatty(STDIN_FILENO)) {
        std::fputs(qPrintable(prompt), stderr);
        const Silence silence;
        text = input.readLine(kLongest);
        std::fputs("\n", stderr);
    } else {
        text = input.read(kLongest);
    }
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
    if (text.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("There is nothing on the standard input.")};
    return text;
}

} // namespace ioc
