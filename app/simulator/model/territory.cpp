// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/territory.h"

#include "app/simulator/model/csv_table.h"
#include "app/simulator/model/random.h"

#include <QDate>
#include <QFile>

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace ioc::sim {
namespace {

constexpr Day kOpenEnd = std::numeric_limits<Day>::max();
constexpr std::array kCommuneTypes{"commune", "ward", "township", "special_zone"};

struct Row
{
    QByteArray code;
    Day from = std::numeric_limits<Day>::min();
    Day to = kOpenEnd;
    double population = 0; ///< 0: not told
};

Day dayOfText(const QByteArray &text, Day otherwise)
{
    const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    return date.isValid() ? dayOf(date.year(), unsigned(date.month()), unsigned(date.day())) : otherwise;
}

std::vector<Row> communeRows(const CsvTable &table)
{
    std::vector<Row> rows;
    for (size_t row = 0; row < table.rows(); ++row) {
        const QByteArray type = table.at(row, "type");
        if (std::find(kCommuneTypes.begin(), kCommuneTypes.end(), type) == kCommuneTypes.end())
            continue;
        rows.push_back({table.at(row, "code"), dayOfText(table.at(row, "valid_from"), std::numeric_limits<Day>::min()),
                        dayOfText(table.at(row, "valid_to"), kOpenEnd), table.at(row, "population").toDouble()});
    }
    return rows;
}

std::vector<Commune> communesAt(const std::vector<Row> &rows, Day day)
{
    std::vector<Commune> communes;
    double known = 0;
    int unknown = 0;
    for (const Row &row : rows) {
        if (day < row.from || day >= row.to)
            continue;
        communes.push_back({row.code, hashOf({row.code.constData(), size_t(row.code.size())}), row.population});
        known += row.population;
        unknown += row.population > 0 ? 0 : 1;
    }
    const int told = int(communes.size()) - unknown;
    const double average = told > 0 ? known / told : 1;
    const double total = known + average * unknown;
    for (Commune &commune : communes)
        commune.share = (commune.share > 0 ? commune.share : average) / total;
    return communes;
}

QByteArray unusedCode(const CsvTable &table)
{
    std::set<QByteArray> used;
    for (size_t row = 0; row < table.rows(); ++row)
        used.insert(table.at(row, "code"));
    int candidate = 26999;
    while (used.contains(QByteArray::number(candidate)))
        ++candidate;
    return QByteArray::number(candidate);
}

} // namespace

Result<Territory> Territory::read(const QString &file)
{
    QFile csv(file);
    if (!csv.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, csv.errorString(), file, int(csv.error())};
    const CsvTable table = CsvTable::parse(csv.readAll());
    const std::vector<Row> rows = communeRows(table);

    std::set<Day> changes;
    for (const Row &row : rows) {
        changes.insert(row.from);
        if (row.to != kOpenEnd)
            changes.insert(row.to);
    }
    Territory territory;
    territory.m_unknownCode = unusedCode(table);
    for (const Day day : changes) {
        auto communes = communesAt(rows, day);
        if (!communes.empty())
            territory.m_epochs.push_back({day, std::move(communes)});
    }
    if (territory.m_epochs.empty())
        return Error{ErrorCode::InvalidPack, QStringLiteral("no commune in the list of units"), file};
    return territory;
}

const std::vector<Commune> &Territory::communesOn(Day day) const
{
    const auto next = std::upper_bound(m_epochs.begin(), m_epochs.end(), day,
                                       [](Day wanted, const Epoch &epoch) { return wanted < epoch.from; });
    return next == m_epochs.begin() ? next->communes : (next - 1)->communes;
}

} // namespace ioc::sim
