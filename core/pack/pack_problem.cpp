// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_problem.h"

namespace ioc {
namespace {

constexpr size_t kLinesAtMost = 12;
constexpr qsizetype kLongestLine = 400;

} // namespace

Error invalidPack(const PackProblems &problems)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(problems.size(), kLinesAtMost); ++i) {
        const QString line = toString(problems[i]);
        lines.push_back(line.size() > kLongestLine ? QString(line.left(kLongestLine) + QStringLiteral("…")) : line);
    }
    if (problems.size() > kLinesAtMost)
        lines.push_back(PackTexts::tr("… and %n more", nullptr, int(problems.size() - kLinesAtMost)));
    return Error{ErrorCode::InvalidPack, lines.join(QLatin1Char('\n'))};
}

} // namespace ioc
