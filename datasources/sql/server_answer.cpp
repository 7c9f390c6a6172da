// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/server_answer.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ioc {

bool maySpeakOfRows(QStringView state)
{
    // Connection, feature, transaction, log-in, catalogue and schema names, syntax and rights, resources, limits,
    // state of objects, the operator's doing; and the driver manager of ODBC.
    constexpr std::array<const char *, 12> kOfTheStatement{"08", "0A", "25", "28", "3D", "3F",
                                                           "42", "53", "54", "55", "57", "IM"};
    return std::none_of(kOfTheStatement.begin(), kOfTheStatement.end(),
                        [state](const char *begin) { return state.startsWith(QLatin1StringView(begin)); });
}

QString withoutQuoted(const QString &answer, AnswerExtent extent)
{
    // Those of the languages that servers speak: "…", '…', `…`, «…», »…«, ‹…›, “…”, „…“, 「…」.
    static const QRegularExpression sign(
        QStringLiteral("[\"'`\u00B4\u00AB\u00BB\u2018-\u201F\u2039\u203A\u300C-\u300F]"));
    const auto first = answer.indexOf(sign);
    if (first < 0)
        return answer;
    const bool isClosed = extent == AnswerExtent::Whole && answer.count(sign) % 2 == 0;
    return answer.left(first) + QStringLiteral("***") +
           (isClosed ? answer.mid(answer.lastIndexOf(sign) + 1) : QString());
}

} // namespace ioc
