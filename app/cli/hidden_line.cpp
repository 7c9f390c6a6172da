// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hidden_line.h"

#include "app/cli/cli_context.h"
#include "app/cli/silent_terminal.h"

#include <QFile>

#include <cstdio>
#include <unistd.h>

namespace ioc {
namespace {

constexpr qint64 kLongest = 1024 * 1024;

// Linux keeps so much of a line that is typed, with its end, and drops the rest without a word. A line that is exactly
// so long may have been longer.
constexpr qsizetype kLongestTyped = 4096;

bool isWhole(const QByteArray &typed)
{
    return typed.isEmpty() || (typed.endsWith('\n') && typed.size() < kLongestTyped);
}

} // namespace

Result<QByteArray> readHiddenLine(const QString &prompt)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::Io, CliTexts::tr("The standard input cannot be read.")};
    QByteArray text;
    if (::isatty(STDIN_FILENO)) {
        std::fputs(qPrintable(prompt), stderr);
        const SilentTerminal silence;
        text = input.readLine(kLongest);
        std::fputs("\n", stderr);
        if (!isWhole(text))
            return Error{ErrorCode::Usage,
                         CliTexts::tr("The line did not end with Enter, or is longer than a terminal takes. Give it "
                                      "through a pipe, or from a file by “< FILE”.")};
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
