// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_limits.h"

#include "core/pack/csv_table.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace ioc {
namespace {

bool overlap(const DatedLimit &a, const DatedLimit &b)
{
    const bool aIsOver = a.validTo && *a.validTo <= b.validFrom;
    const bool bIsOver = b.validTo && *b.validTo <= a.validFrom;
    return a.member == b.member && a.level == b.level && !aIsOver && !bIsOver;
}

/// Nothing, and a problem, when the line cannot be taken.
std::optional<DatedLimit> readLine(CsvTable &lines)
{
    DatedLimit row;
    row.member = lines.text(QStringLiteral("member"));
    row.level = lines.text(QStringLiteral("level"));
    row.validFrom = lines.date(QStringLiteral("valid_from"));
    const auto limit = lines.number(QStringLiteral("limit"));
    if (row.member.isEmpty() || row.level.isEmpty() || !limit || !row.validFrom.isValid()) {
        lines.complain(PackTexts::tr("A limit has a member, a level, a number and the day from which it holds."));
        return std::nullopt;
    }
    row.limit = *limit;
    if (const QDate to = lines.date(QStringLiteral("valid_to")); to.isValid())
        row.validTo = to;
    if (row.validTo && *row.validTo <= row.validFrom) {
        lines.complain(PackTexts::tr("The limit ends on %1, before it holds.").arg(row.validTo->toString(Qt::ISODate)));
        return std::nullopt;
    }
    return row;
}

LimitTable readTable(const QString &path, const QString &file, PackProblems &problems)
{
    static const QStringList kColumns{QStringLiteral("member"), QStringLiteral("level"), QStringLiteral("limit"),
                                      QStringLiteral("valid_from"), QStringLiteral("valid_to")};
    const size_t before = problems.size();
    CsvTable lines(path, file, kColumns, false, problems);
    LimitTable table;
    table.id = QFileInfo(file).completeBaseName();
    while (lines.next()) {
        const auto row = readLine(lines);
        if (!row)
            continue;
        for (const DatedLimit &other : table.rows) {
            if (overlap(*row, other))
                lines.complain(
                    PackTexts::tr("“%1” has two limits of level %2 on %3.")
                        .arg(row->member, row->level, std::max(row->validFrom, other.validFrom).toString(Qt::ISODate)));
        }
        table.rows.push_back(*row);
    }
    if (table.rows.empty() && problems.size() == before)
        problems.push_back({file, {}, PackTexts::tr("The file is empty.")});
    return table;
}

} // namespace

std::vector<LimitTable> readLimits(const QString &packFolder, PackProblems &problems)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+([._-][a-z0-9]+)*\\z"));
    std::vector<LimitTable> tables;
    const QDir dir(packFolder + QStringLiteral("/limits"));
    for (const QString &name : dir.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
        const QString file = QStringLiteral("limits/") + name;
        tables.push_back(readTable(dir.filePath(name), file, problems));
        if (!slug.match(tables.back().id).hasMatch())
            problems.push_back(
                {file,
                 {},
                 PackTexts::tr("“%1” is no id: lower-case letters and digits, joined by . _ -").arg(tables.back().id)});
    }
    return tables;
}

} // namespace ioc
