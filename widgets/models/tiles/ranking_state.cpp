// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/ranking_state.h"

#include "core/base/rounding.h"
#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/unit_text.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace ioc {
namespace {

class RankingText
{
    Q_DECLARE_TR_FUNCTIONS(RankingTile)

public:
    static QString notInPack() { return tr("this indicator is not in the province pack"); }
    static QString notComputed() { return tr("not computed yet"); }
    static QString more(int count) { return tr("and %n more commune(s)", nullptr, count); }
    static QString between(int count) { return tr("%n commune(s) between", nullptr, count); }
    static QString missed(int count) { return tr("%n commune(s) miss the target", nullptr, count); }
    static QString withoutFigure(int count) { return tr("%n commune(s) without a figure", nullptr, count); }
    static QString tooFew(int count) { return tr("%n commune(s) with too few cases to rank", nullptr, count); }
    static QString old(int count) { return tr("%n commune(s) with old figures, not ranked", nullptr, count); }
    static QString order(Direction direction, RankingEnd end)
    {
        if (direction == Direction::Band)
            return end == RankingEnd::Worst  ? tr("farthest from the good range first")
                   : end == RankingEnd::Best ? tr("nearest to the good range first")
                                             : tr("nearest to the good range and farthest");
        if (end == RankingEnd::Both)
            return direction == Direction::Up ? tr("highest and lowest") : tr("lowest and highest");
        return (direction == Direction::Up) == (end == RankingEnd::Best) ? tr("highest first") : tr("lowest first");
    }
};

/// A commune that has a place.
struct Candidate
{
    const Reading *reading;
    double badness; ///< at the decimals that people see
    RankingRow row;
};

/// Those that have none, by why.
struct Unranked
{
    int missing = 0;
    int tooFew = 0;
    int old = 0;
};

double badnessOf(const Indicator &indicator, double value)
{
    const double seen = roundHalfAway(value, indicator.decimals);
    switch (indicator.direction) {
    case Direction::Up:
        return -seen;
    case Direction::Down:
        return seen;
    case Direction::Band:
        break;
    }
    return std::max({indicator.bandLow - seen, seen - indicator.bandHigh, 0.0});
}

bool isMissed(const Reading &reading)
{
    return reading.target && reading.target->distance && !reading.target->met;
}

QString unrankedText(const Unranked &unranked)
{
    QStringList parts;
    if (unranked.missing > 0)
        parts.append(RankingText::withoutFigure(unranked.missing));
    if (unranked.tooFew > 0)
        parts.append(RankingText::tooFew(unranked.tooFew));
    if (unranked.old > 0)
        parts.append(RankingText::old(unranked.old));
    return parts.join(QStringLiteral(", "));
}

/// Makes the state of one ranking.
class Maker
{
public:
    Maker(const Indicator &indicator, const std::vector<Reading> &readings, const Snapshot &snapshot,
          const PresentContext &context, RankingState &state)
        : m_indicator(indicator)
        , m_readings(readings)
        , m_context(context)
        , m_text(snapshot, context)
        , m_state(state)
    {
    }

    void make()
    {
        choose();
        m_state.unrankedText = unrankedText(m_unranked);
        const std::vector<FeedId> feeds = m_readings.empty() ? std::vector<FeedId>() : m_readings.front().feeds;
        m_state.feedState = m_text.feedState(feeds);
        m_state.sourceText = m_text.source(feeds);
        if (m_candidates.empty())
            return sayWhyEmpty();
        order();
        place();
        const Reading &oldest = *std::min_element(m_candidates.begin(), m_candidates.end(), isOlder)->reading;
        m_state.periodText = m_text.period(m_indicator, oldest);
        if (oldest.asOf)
            m_state.timeText = m_context.format.moment(*oldest.asOf, m_context.now);
        if (m_state.face == Face::Old)
            m_state.reasonText =
                m_text.age(oldest.asOf) + QStringLiteral(" · ") + m_text.oldBecause(feeds, oldest.quality);
        for (Candidate &candidate : m_candidates)
            m_state.rows.push_back(std::move(candidate.row));
    }

private:
    static bool isOlder(const Candidate &a, const Candidate &b) { return a.reading->asOf < b.reading->asOf; }

    /// Old figures have places only where all are old.
    void choose()
    {
        std::vector<Candidate> old;
        for (const Reading &reading : m_readings) {
            const AdministrativeUnit *unit = m_context.pack->units.find(reading.unit);
            const Face face = m_text.face(reading);
            if (!unit || face == Face::NoData) {
                ++(unit && reading.missing == MissingReason::NoVolume ? m_unranked.tooFew : m_unranked.missing);
                continue;
            }
            Candidate candidate{&reading, badnessOf(m_indicator, *reading.value), rowOf(reading, *unit, face)};
            (face == Face::Old ? old : m_candidates).push_back(std::move(candidate));
        }
        if (m_candidates.empty() && !old.empty()) {
            m_candidates = std::move(old);
            m_state.face = Face::Old;
            return;
        }
        m_unranked.old = int(old.size());
        if (!m_candidates.empty())
            m_state.face = Face::Plain;
    }

    RankingRow rowOf(const Reading &reading, const AdministrativeUnit &unit, Face face)
    {
        RankingRow row;
        row.name = UnitText::brief(unit, m_context.format.language());
        row.valueText = m_context.format.number(*reading.value, m_indicator.decimals);
        row.bar = *reading.value;
        if (const Alarm *alarm = m_text.alarm(reading.indicator, reading.unit))
            row.mark = markOf(alarm->priority);
        else if (face != Face::Old && isMissed(reading))
            row.mark = Mark::Warning;
        return row;
    }

    void order()
    {
        thread_local const QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
        const bool worstFirst = m_state.end == RankingEnd::Worst;
        std::sort(m_candidates.begin(), m_candidates.end(), [&](const Candidate &a, const Candidate &b) {
            if (a.badness != b.badness)
                return worstFirst ? a.badness > b.badness : a.badness < b.badness;
            return collator.compare(a.row.name, b.row.name) < 0;
        });
    }

    /// Bars begin at zero: only so are their lengths to be compared.
    void place()
    {
        double least = 0;
        double greatest = 0;
        std::optional<double> target;
        bool isOneTarget = true;
        int missed = 0;
        for (const Candidate &candidate : m_candidates) {
            least = std::min(least, candidate.row.bar);
            greatest = std::max(greatest, candidate.row.bar);
            missed += m_state.face != Face::Old && isMissed(*candidate.reading);
            const auto own = candidate.reading->target ? std::optional(candidate.reading->target->value) : std::nullopt;
            isOneTarget = isOneTarget && own && own == target.value_or(*own);
            target = own;
        }
        if (isOneTarget) {
            m_state.targetText = m_text.target(m_indicator, *m_candidates.front().reading);
            least = std::min(least, *target);
            greatest = std::max(greatest, *target);
        }
        if (m_indicator.scale == 100 && least >= 0 && greatest <= 100)
            greatest = 100;
        const double length = greatest > least ? greatest - least : 1;
        m_state.zero = -least / length;
        if (isOneTarget)
            m_state.target = (*target - least) / length;
        if (missed > 0)
            m_state.missedText = RankingText::missed(missed);
        for (Candidate &candidate : m_candidates)
            candidate.row.bar = (candidate.row.bar - least) / length;
    }

    void sayWhyEmpty()
    {
        if (m_readings.empty()) {
            m_state.emptyText = RankingText::notComputed();
            return;
        }
        m_state.emptyText = m_text.missing(m_indicator, m_readings.front());
        m_state.reasonText = m_text.missingDue(m_readings.front());
    }

    const Indicator &m_indicator;
    const std::vector<Reading> &m_readings;
    const PresentContext &m_context;
    const ReadingText m_text;
    RankingState &m_state;
    std::vector<Candidate> m_candidates;
    Unranked m_unranked;
};

void fillWords(RankingState &state)
{
    QStringList words{state.title,     state.orderText,  state.periodText,   state.targetText, state.missedText,
                      state.emptyText, state.reasonText, state.unrankedText, state.sourceText, state.timeText};
    for (const RankingRow &row : state.rows)
        words.append(row.name + QLatin1Char(' ') + withUnit(row.valueText, state.unitText));
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
}

} // namespace

RankingState makeRankingState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const IndicatorId wanted = tile.indicators.empty() ? IndicatorId() : tile.indicators.front();
    const Indicator *indicator = context.pack->indicator(wanted);
    RankingState state;
    state.title = titleOf(tile, indicator, context);
    state.end = tile.end;
    if (!indicator) {
        state.emptyText = RankingText::notInPack();
        fillWords(state);
        return state;
    }
    state.unitText = indicator->unit.in(context.format.language());
    state.orderText = RankingText::order(indicator->direction, tile.end);
    const auto readings = snapshot.byCommune.constFind(wanted);
    const std::vector<Reading> none;
    Maker(*indicator, readings == snapshot.byCommune.constEnd() ? none : *readings, snapshot, context, state).make();
    fillWords(state);
    return state;
}

QString moreCommunes(int count)
{
    return RankingText::more(count);
}

QString communesBetween(int count)
{
    return RankingText::between(count);
}

} // namespace ioc
