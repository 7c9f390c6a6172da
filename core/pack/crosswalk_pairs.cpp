// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/crosswalk_pairs.h"

#include "core/pack/csv_table.h"

#include <map>

namespace ioc {
namespace {

class PairReader
{
public:
    PairReader(CsvTable &table, const CrosswalkMapping &mapping, ImportReport &report)
        : m_table(table)
        , m_mapping(mapping)
        , m_report(report)
    {
    }

    CrosswalkPairs read()
    {
        CrosswalkPairs pairs;
        while (m_table.next()) {
            ++m_report.rows;
            const auto pair = readPair();
            if (!pair) {
                pairs.spoiled.insert(m_table.text(m_mapping.oldCode).trimmed());
                continue;
            }
            if (!pair->askedFor)
                ++m_report.passedOver;
            pairs.all.push_back(*pair);
        }
        return pairs;
    }

private:
    std::optional<CrosswalkPair> readPair()
    {
        CrosswalkPair pair;
        pair.line = m_table.lineNumber();
        for (auto it = m_mapping.only.begin(); it != m_mapping.only.end(); ++it)
            pair.askedFor = pair.askedFor && it->contains(m_table.text(it.key()));
        const auto before = readSide(m_mapping.oldCode, m_mapping.oldType, m_mapping.oldName);
        const auto after = readSide(m_mapping.newCode, m_mapping.newType, m_mapping.newName);
        if (!before || !after || !agrees(m_before, *before) || !agrees(m_after, *after))
            return std::nullopt;
        pair.before = *before;
        pair.after = *after;
        if (!m_pairs.insert({before->code, after->code}).second) {
            m_table.complain(PackTexts::tr("The link from %1 to %2 stands here twice.").arg(before->code, after->code));
            return std::nullopt;
        }
        for (const QString &column : m_mapping.oldParents)
            pair.parentCodes.push_back(m_table.text(column).trimmed());
        return readRest(pair) ? std::optional(pair) : std::nullopt;
    }

    std::optional<CrosswalkSide> readSide(const QString &code, const QString &type, const QString &name)
    {
        CrosswalkSide side;
        const QString word = m_table.text(type).trimmed();
        side.code = m_table.text(code).trimmed();
        side.name = TypeWords::bareName(m_table.text(name), word);
        const auto known = m_mapping.types.typeOf(word);
        if (side.code.isEmpty() || side.name.isEmpty()) {
            m_table.complain(PackTexts::tr("The code or the name is empty."));
            return std::nullopt;
        }
        if (!known) {
            m_table.complain(PackTexts::tr("“%1” is no type of unit.").arg(word));
            return std::nullopt;
        }
        side.type = *known;
        return side;
    }

    bool agrees(std::map<QString, CrosswalkSide> &known, const CrosswalkSide &side)
    {
        const auto place = known.try_emplace(side.code, side).first;
        if (place->second == side)
            return true;
        m_table.complain(
            PackTexts::tr("The code %1 is “%2” here and “%3” above.").arg(side.code, side.name, place->second.name));
        return false;
    }

    bool readRest(CrosswalkPair &pair)
    {
        if (!m_mapping.weight.isEmpty()) {
            const size_t before = m_report.refused.size();
            pair.weight = m_table.number(m_mapping.weight);
            if (m_report.refused.size() > before)
                return false;
            if (pair.weight && (*pair.weight < 0 || *pair.weight > 1)) {
                m_table.complain(PackTexts::tr("A weight lies between 0 and 1."));
                return false;
            }
        }
        if (m_mapping.split.isEmpty())
            return true;
        const QString word = m_table.text(m_mapping.split).trimmed().toLower();
        static const QStringList kYes{QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("yes"),
                                      QStringLiteral("x"), QStringLiteral("có")};
        static const QStringList kNo{QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("no"), QString(),
                                     QStringLiteral("không")};
        pair.saidSplit = kYes.contains(word);
        if (pair.saidSplit || kNo.contains(word))
            return true;
        m_table.complain(PackTexts::tr("“%1” says neither that the unit was split nor that it was not.").arg(word));
        return false;
    }

    CsvTable &m_table;
    const CrosswalkMapping &m_mapping;
    ImportReport &m_report;
    std::map<QString, CrosswalkSide> m_before;
    std::map<QString, CrosswalkSide> m_after;
    std::set<std::pair<QString, QString>> m_pairs;
};

} // namespace

CrosswalkPairs readCrosswalkPairs(CsvTable &table, const CrosswalkMapping &mapping, ImportReport &report)
{
    return PairReader(table, mapping, report).read();
}

} // namespace ioc
