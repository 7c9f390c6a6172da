// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace ioc {

/// Gives the sentences of all readers of a pack one context for the translators.
struct PackTexts
{
    Q_DECLARE_TR_FUNCTIONS(PackReader)
};

/// One fault of a pack: the file, the place in it (JSON Pointer or line), and the reason in words.
struct PackProblem
{
    QString file;
    QString place;
    QString reason;
};

using PackProblems = std::vector<PackProblem>;

/// InvalidPack, a line for each problem; of many the first, and how many more: what is told on a screen, or through the
/// command socket.
Error invalidPack(const PackProblems &problems);

/// "feeds/mot-cua.json /feeds/0/fields/2: …"
inline QString toString(const PackProblem &problem)
{
    return problem.place.isEmpty()
               ? QString(problem.file + QStringLiteral(": ") + problem.reason)
               : QString(problem.file + QLatin1Char(' ') + problem.place + QStringLiteral(": ") + problem.reason);
}

} // namespace ioc
