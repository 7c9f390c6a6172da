// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/scorecard_state.h"

#include "core/domain/alarms/alarm_guidance.h"
#include "widgets/models/alarm_words.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr double kScale = 1.5; // a bar ends at so many times the most that can be managed

class ScoreText
{
    Q_DECLARE_TR_FUNCTIONS(ScorecardTile)

public:
    static QString title() { return tr("How well the alarms serve"); }
    static QString notRead() { return tr("the journal of alarms has not been read yet"); }
    static QString lastDay() { return tr("the last 24 hours"); }
    static QString since(const QString &shift, const QString &time) { return tr("%1, since %2").arg(shift, time); }
    static QString alarms(int count) { return tr("%n alarm(s) told", nullptr, count); }
    static QString waiting(int count) { return tr("%n wait(s) for somebody", nullptr, count); }
    static QString none() { return tr("none waits"); }
    static QString perHour() { return tr("Alarms an hour"); }
    static QString perTenMinutes() { return tr("In ten minutes, mean"); }
    static QString mostInTenMinutes() { return tr("In ten minutes, most"); }
    static QString inFlood() { return tr("Time in flood"); }
    static QString standing() { return tr("Over 24 hours"); }
    static QString chattering() { return tr("Chattering"); }
    static QString median() { return tr("Acknowledged, half within"); }
    static QString shares() { return tr("By priority"); }
    static QString sharesGuide() { return tr("guidance about 5 : 15 : 80"); }
    static QString limit(const QString &good) { return tr("≤ %1").arg(good); }
    static QString noneWanted() { return tr("none wanted"); }
    static QString limits(const QString &good, const QString &most) { return tr("≤ %1, at most %2").arg(good, most); }
    static QString aboveGood() { return tr("above guidance"); }
    static QString aboveMost() { return tr("unmanageable"); }
    static QString guidance() { return tr("Guidance for one person: EEMUA 191, ISA-18.2"); }
    static QString justBegun() { return tr("just begun"); }
    static QString age(const QString &time) { return tr("reckoned at %1, not renewed since").arg(time); }
};

/// Makes the rows of a card.
class Rows
{
public:
    explicit Rows(const Format &format)
        : m_format(format)
    {
    }

    void rate(const QString &name, const std::optional<double> &value, const Guidance &guidance,
              const QString &unit = {})
    {
        ScoreRow row;
        row.name = name;
        const QString good = m_format.axisNumber(guidance.good) + unit;
        row.limitText = guidance.most > guidance.good
                            ? ScoreText::limits(good, m_format.axisNumber(guidance.most) + unit)
                            : ScoreText::limit(good);
        if (value)
            judge(row, *value, guidance, m_format.number(*value, 1) + unit);
        else
            row.valueText = QChar(0x2014);
        m_rows.push_back(std::move(row));
    }

    void count(const QString &name, size_t count, const Guidance &guidance)
    {
        ScoreRow row;
        row.name = name;
        row.limitText =
            guidance.good > 0 ? ScoreText::limit(m_format.axisNumber(guidance.good)) : ScoreText::noneWanted();
        judge(row, double(count), guidance, m_format.number(double(count), 0));
        m_rows.push_back(std::move(row));
    }

    void time(const QString &name, const std::optional<Milliseconds> &span)
    {
        ScoreRow row;
        row.name = name;
        row.valueText = span ? m_format.duration(*span) : QString(QChar(0x2014));
        m_rows.push_back(std::move(row));
    }

    std::vector<ScoreRow> take() { return std::move(m_rows); }

private:
    void judge(ScoreRow &row, double value, const Guidance &guidance, const QString &text)
    {
        row.valueText = text;
        if (value > guidance.most) {
            row.mark = Mark::Warning;
            row.wordText = guidance.most > guidance.good ? ScoreText::aboveMost() : ScoreText::aboveGood();
        } else if (value > guidance.good) {
            row.mark = Mark::Notice;
            row.wordText = ScoreText::aboveGood();
        }
        if (guidance.most <= 0)
            return;
        const double full = guidance.most * kScale;
        row.bar = std::min(1.0, value / full);
        row.good = guidance.good / full;
    }

    const Format &m_format;
    std::vector<ScoreRow> m_rows;
};

std::vector<ScoreRow> rowsOf(const ShiftScore &score, const Format &format)
{
    const Scorecard &card = score.card;
    const auto from = [&card](Milliseconds least, const std::optional<double> &value) {
        return card.length >= least ? value : std::nullopt;
    };
    const auto percentInFlood = card.shareInFlood ? std::optional(*card.shareInFlood * 100) : std::nullopt;
    Rows rows(format);
    rows.rate(ScoreText::perHour(), from(kLeastForHours, card.perHour), AlarmGuidance::kPerHour);
    rows.count(ScoreText::mostInTenMinutes(), size_t(card.mostInTenMinutes), AlarmGuidance::kMostInTenMinutes);
    rows.rate(ScoreText::inFlood(), from(kLeastForMinutes, percentInFlood), AlarmGuidance::kPercentInFlood,
              QChar(QChar::Nbsp) + QStringLiteral("%"));
    rows.count(ScoreText::standing(), card.standing.size(), AlarmGuidance::kStanding);
    rows.count(ScoreText::chattering(), card.chattering.size(), AlarmGuidance::kChattering);
    rows.time(ScoreText::median(), card.medianToAcknowledge);
    rows.rate(ScoreText::perTenMinutes(), from(kLeastForMinutes, card.perTenMinutes), AlarmGuidance::kPerTenMinutes);
    return rows.take();
}

std::vector<ScoreShare> sharesOf(const Scorecard &card, const Format &format)
{
    std::vector<ScoreShare> shares;
    for (auto it = card.byPriority.rbegin(); it != card.byPriority.rend(); ++it) {
        if (it->second > 0 && card.announced > 0)
            shares.push_back({it->first,
                              AlarmWords::priority(it->first) + QLatin1Char(' ') + format.number(it->second, 0),
                              double(it->second) / card.announced});
    }
    return shares;
}

QString stretchOf(const ShiftScore &score, const PresentContext &context)
{
    const auto shift = std::find_if(context.pack->shifts.begin(), context.pack->shifts.end(),
                                    [&score](const Shift &one) { return one.id == score.shift; });
    if (score.shift.isEmpty() || shift == context.pack->shifts.end())
        return ScoreText::lastDay();
    const QString since = ScoreText::since(shift->name.in(context.format.language()),
                                           context.format.moment(score.stretch.from, context.now));
    return score.card.length < kLeastForHours ? QString(since + QStringLiteral(" · ") + ScoreText::justBegun()) : since;
}

void fillWords(ScorecardState &state)
{
    QStringList words{state.title,     state.stretchText, state.ageText,
                      state.emptyText, state.alarmsText,  state.waitingText};
    for (const ScoreRow &row : state.rows) {
        QStringList parts{row.name + QStringLiteral(": ") + row.valueText, row.limitText, row.wordText};
        parts.removeAll(QString());
        words.append(parts.join(QStringLiteral(", ")));
    }
    for (const ScoreShare &share : state.shares)
        words.append(share.text);
    if (!state.rows.empty())
        words.append(state.guidanceText);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
}

} // namespace

ScorecardState makeScorecardState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    ScorecardState state;
    state.title = tile.title.isEmpty() ? ScoreText::title() : tile.title.in(context.format.language());
    if (!snapshot.score) {
        state.emptyText = ScoreText::notRead();
        fillWords(state);
        return state;
    }
    const ShiftScore &score = *snapshot.score;
    const bool isOld = context.silentSince || context.now - score.stretch.to > kScoreIsOldAfter;
    state.face = isOld ? Face::Old : score.card.announced == 0 ? Face::Zero : Face::Plain;
    if (isOld)
        state.ageText = ScoreText::age(context.format.moment(score.stretch.to, context.now));
    state.stretchText = stretchOf(score, context);
    state.alarmsText = ScoreText::alarms(score.card.announced);
    state.waitingText = score.card.waiting > 0 ? ScoreText::waiting(score.card.waiting) : ScoreText::none();
    state.rows = rowsOf(score, context.format);
    if (isOld) {
        for (ScoreRow &row : state.rows)
            row.mark = Mark::None;
    }
    state.shares = sharesOf(score.card, context.format);
    state.sharesName = ScoreText::shares();
    state.sharesGuide = ScoreText::sharesGuide();
    state.guidanceText = ScoreText::guidance();
    state.guidanceBrief = QStringLiteral("EEMUA 191, ISA-18.2");
    fillWords(state);
    return state;
}

} // namespace ioc
