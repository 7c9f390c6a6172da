// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/indicator_tile_state.h"

#include "widgets/models/reading_notes.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/unit_text.h"

namespace ioc {
namespace {

class TileText
{
    Q_DECLARE_TR_FUNCTIONS(IndicatorTile)

public:
    static QString estimate() { return tr("estimate"); }
    static QString notInPack() { return tr("this indicator is not in the province pack"); }
    static QString notComputed() { return tr("not computed yet"); }
    static QString alarm() { return tr("alarm"); }
    static QString critical() { return tr("critical alarm"); }
    static QString worst(const QString &member) { return tr("worst: %1").arg(member); }
    static QString fraction(const QString &fraction) { return tr("numerator and denominator: %1").arg(fraction); }
    static QString source(const QString &source, const QString &time)
    {
        return time.isEmpty() ? tr("source: %1").arg(source) : tr("source: %1, %2").arg(source, time);
    }
};

void fillStatus(IndicatorTileState &state, const Indicator &indicator, const Reading &reading, const ReadingText &text)
{
    const Alarm *alarm = text.alarm(reading.indicator, reading.unit);
    if (alarm || reading.alarm) {
        state.mark = markOf(alarm ? alarm->priority : *reading.alarm);
        state.statusText = alarm                          ? text.alarmName(*alarm)
                           : state.mark == Mark::Critical ? TileText::critical()
                                                          : TileText::alarm();
        return;
    }
    if (state.face == Face::Old)
        return;
    if (const QString gap = text.targetGap(indicator, reading); !gap.isEmpty()) {
        state.mark = Mark::Warning;
        state.statusText = gap;
        return;
    }
    state.statusText = text.comparison(indicator, reading);
}

void fillValue(IndicatorTileState &state, const Indicator &indicator, const Reading &reading,
               const PresentContext &context)
{
    state.valueText = context.format.number(*reading.value, indicator.decimals);
    state.unitText = indicator.unit.in(context.format.language());
    if (reading.quality == Quality::Estimated)
        state.qualifierText = TileText::estimate();
    state.spark = makeSpark(reading.spark);
    state.bullet = makeTargetBar(indicator, reading);
    state.partial = !reading.complete && indicator.window == Window::ToDate;
}

void fillWords(IndicatorTileState &state, const Reading &reading, const ReadingText &text,
               const QStringList &notes = {})
{
    const QString fraction = text.fraction(reading);
    QStringList lines = {state.title,
                         withUnit(state.valueText, state.unitText),
                         state.qualifierText,
                         state.statusText,
                         fraction.isEmpty() ? QString() : TileText::fraction(fraction),
                         state.targetText,
                         state.contextText,
                         state.ageText,
                         state.reasonText,
                         state.sourceText.isEmpty() ? QString() : TileText::source(state.sourceText, state.timeText)};
    lines += notes;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            state.details.append(line);
    }
    state.accessibleText = state.details.join(QStringLiteral(". "));
}

IndicatorTileState withoutFigure(const QString &title, const QString &sentence)
{
    IndicatorTileState state;
    state.title = title;
    state.valueText = QChar(0x2014);
    state.statusText = sentence;
    state.details = QStringList{title, sentence};
    state.accessibleText = title + QStringLiteral(". ") + sentence;
    return state;
}

} // namespace

Spark makeSpark(const std::vector<std::optional<double>> &values)
{
    Spark spark;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const auto &value : values) {
        if (value && std::isfinite(*value)) {
            least = std::min(least, *value);
            greatest = std::max(greatest, *value);
        }
    }
    if (greatest < least || values.size() < 2)
        return spark;
    const double flat = greatest == 0 ? 0 : 0.5;
    bool open = false;
    for (size_t i = 0; i < values.size(); ++i) {
        const bool present = values[i] && std::isfinite(*values[i]);
        if (present && !open)
            spark.runs.emplace_back();
        open = present;
        if (!present)
            continue;
        const double y = greatest > least ? (*values[i] - least) / (greatest - least) : flat;
        spark.runs.back().append(QPointF(double(i) / double(values.size() - 1), y));
    }
    if (open)
        spark.last = spark.runs.back().back();
    return spark;
}

UnitId unitOf(const Tile &tile, const PresentContext &context)
{
    if (!tile.unit.isEmpty())
        return tile.unit;
    const AdministrativeUnit *province = context.pack->units.provinceOn(context.format.zone().date(context.now));
    return province ? province->id : UnitId();
}

QString withPlace(const QString &title, const Tile &tile, const PresentContext &context)
{
    const AdministrativeUnit *unit = tile.unit.isEmpty() ? nullptr : context.pack->units.find(tile.unit);
    const Language language = context.format.language();
    if (!unit || unit->id == unitOf({}, context))
        return title;
    const QString place = UnitText::brief(*unit, language);
    if (title.contains(place) || title.contains(UnitText::full(*unit, language), Qt::CaseInsensitive))
        return title;
    return title.isEmpty() ? place : title + QStringLiteral(" · ") + place;
}

QString wallName(const Indicator &indicator, Language language)
{
    return indicator.shortName.isEmpty() ? indicator.name.in(language) : indicator.shortName.in(language);
}

QString titleOf(const Tile &tile, const Indicator *indicator, const PresentContext &context)
{
    const Language language = context.format.language();
    QString title = tile.title.in(language);
    if (!indicator)
        return !title.isEmpty() || tile.indicators.empty() ? title : tile.indicators.front().toString();
    if (title.isEmpty())
        title = wallName(*indicator, language);
    return withPlace(title, tile, context);
}

IndicatorTileState makeIndicatorTileState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const IndicatorId wanted = tile.indicators.empty() ? IndicatorId() : tile.indicators.front();
    const Indicator *indicator = context.pack->indicator(wanted);
    const QString title = titleOf(tile, indicator, context);
    if (!indicator)
        return withoutFigure(title, TileText::notInPack());
    const Reading *reading = snapshot.reading(wanted, unitOf(tile, context));
    if (!reading)
        return withoutFigure(title, TileText::notComputed());

    const ReadingText text(snapshot, context);
    IndicatorTileState state;
    state.title = title;
    state.face = text.face(*reading);
    state.feedState = text.feedState(reading->feeds);
    state.sourceText = text.source(reading->feeds);
    if (reading->asOf)
        state.timeText = context.format.moment(*reading->asOf, context.now);
    state.targetText = text.target(*indicator, *reading);
    state.contextText = text.period(*indicator, *reading);
    if (!reading->member.isEmpty()) {
        const QString worst = TileText::worst(reading->member);
        state.contextText =
            state.contextText.isEmpty() ? worst : QString(worst + QStringLiteral(" · ") + state.contextText);
    }

    if (state.face == Face::NoData) {
        state.valueText = QChar(0x2014);
        fillStatus(state, *indicator, *reading, text);
        if (state.mark == Mark::None || state.statusText.isEmpty())
            state.statusText = text.missing(*indicator, *reading);
        else
            state.ageText = text.missing(*indicator, *reading);
        state.reasonText = text.missingDue(*reading);
        state.timeText.clear();
        if (!state.reasonText.isEmpty())
            state.sourceText.clear(); // the reason names it
        if (const auto measure = context.pack->measures.find(reading->missingMeasure);
            measure != context.pack->measures.end() && reading->missing != MissingReason::None)
            state.contextText = measure->second.name.in(context.format.language());
        fillWords(state, *reading, text);
        return state;
    }
    fillValue(state, *indicator, *reading, context);
    fillStatus(state, *indicator, *reading, text);
    if (state.face == Face::Old) {
        state.ageText = text.age(reading->asOf);
        state.reasonText = text.oldBecause(reading->feeds, reading->quality);
    }
    fillWords(state, *reading, text,
              state.face == Face::Old ? QStringList() : readingNotes(*indicator, *reading, context.format));
    return state;
}

} // namespace ioc
