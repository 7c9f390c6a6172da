// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/figure_row.h"

#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"

#include <algorithm>

namespace ioc {
namespace {

class RowText
{
    Q_DECLARE_TR_FUNCTIONS(FigureRow)

public:
    static QString estimate() { return tr("estimate"); }
    static QString notInPack() { return tr("this indicator is not in the province pack"); }
    static QString notComputed() { return tr("not computed yet"); }
    static QString byNow(const QString &target) { return tr("%1 by now").arg(target); }
    static QString more(int count) { return tr("and %n more figure(s)", nullptr, count); }
    static QString abnormal(const QString &more, int count)
    {
        return tr("%1, %n of them out of line", nullptr, count).arg(more);
    }
    static QString notCurrent(const QString &more, int count)
    {
        return tr("%1, %n without a current figure", nullptr, count).arg(more);
    }
    static QString partial() { return tr("the period is not over"); }
    static QString target(const QString &target) { return tr("target %1").arg(target); }
    static QString difference(const QString &difference) { return tr("difference %1").arg(difference); }
};

QString targetOf(const Indicator &indicator, const Reading &reading, const Format &format)
{
    const int decimals = std::max(indicator.decimals, 1);
    if (!reading.target) {
        if (indicator.direction != Direction::Band)
            return {};
        return format.axisNumber(indicator.bandLow, decimals) + QChar(0x2013) +
               format.axisNumber(indicator.bandHigh, decimals);
    }
    const QString value = format.axisNumber(reading.target->value, decimals);
    if (reading.target->value != reading.target->whole)
        return RowText::byNow(value);
    return indicator.direction == Direction::Down ? QString(QStringLiteral("≤ ") + value) : value;
}

void fillStatus(FigureRow &row, const Indicator &indicator, const Reading &reading, const ReadingText &text)
{
    if (const Alarm *alarm = text.alarm(reading.indicator, reading.unit)) {
        row.mark = markOf(alarm->priority);
        row.statusText = text.alarmName(*alarm);
        return;
    }
    if (row.face == Face::Old || row.face == Face::NoData)
        return;
    if (const QString gap = text.targetGap(indicator, reading); !gap.isEmpty()) {
        row.mark = Mark::Warning;
        row.statusText = gap;
    }
}

void fillFigure(FigureRow &row, const Indicator &indicator, const Reading &reading, const ReadingText &text,
                const PresentContext &context)
{
    row.valueText = context.format.number(*reading.value, indicator.decimals);
    row.unitText = indicator.unit.in(context.format.language());
    if (reading.quality == Quality::Estimated)
        row.qualifierText = RowText::estimate();
    row.bullet = makeBullet(indicator, reading);
    row.partial = !reading.complete && indicator.window == Window::ToDate;
    if (row.face == Face::Old) {
        row.dueText = text.oldBecause(reading.feeds, reading.quality);
        row.troubleText = text.age(reading.asOf) + QStringLiteral(" · ") + row.dueText;
        return;
    }
    row.differenceText = text.difference(indicator, reading);
    row.comparisonText = text.comparison(indicator, reading);
}

QString wordsOf(const FigureRow &row)
{
    QStringList words{row.name,
                      withUnit(row.valueText, row.unitText),
                      row.qualifierText,
                      row.statusText,
                      row.targetText.isEmpty() ? QString() : RowText::target(row.targetText),
                      row.differenceText.isEmpty() ? QString() : RowText::difference(row.differenceText),
                      row.comparisonText,
                      row.troubleText,
                      row.face == Face::NoData ? row.dueText : QString(),
                      row.timeText};
    if (row.partial)
        words.append(RowText::partial());
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

FigureRow withoutFigure(const QString &name, const QString &sentence)
{
    FigureRow row;
    row.name = name;
    row.valueText = QChar(0x2014);
    row.troubleText = sentence;
    row.accessibleText = wordsOf(row);
    return row;
}

} // namespace

bool isInTrouble(const FigureRow &row)
{
    return row.face == Face::Old || row.face == Face::NoData;
}

FigureRow makeFigureRow(const IndicatorId &id, const UnitId &unit, const Snapshot &snapshot,
                        const PresentContext &context)
{
    const Indicator *indicator = context.pack->indicator(id);
    if (!indicator)
        return withoutFigure(id.toString(), RowText::notInPack());
    const QString name = wallName(*indicator, context.format.language());
    const Reading *reading = snapshot.reading(id, unit);
    if (!reading)
        return withoutFigure(name, RowText::notComputed());
    const ReadingText text(snapshot, context);
    FigureRow row;
    row.name = name;
    row.face = text.face(*reading);
    row.feedState = text.feedState(reading->feeds);
    row.targetText = targetOf(*indicator, *reading, context.format);
    if (row.face == Face::NoData) {
        row.valueText = QChar(0x2014);
        row.troubleText = text.missing(*indicator, *reading);
        row.dueText = text.missingDue(*reading);
    } else {
        fillFigure(row, *indicator, *reading, text, context);
        if (reading->asOf)
            row.timeText = context.format.moment(*reading->asOf, context.now);
    }
    fillStatus(row, *indicator, *reading, text);
    row.accessibleText = wordsOf(row);
    return row;
}

std::vector<FigureRow> makeFigureRows(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    std::vector<FigureRow> rows;
    for (const IndicatorId &id : tile.indicators)
        rows.push_back(makeFigureRow(id, unitOf(tile, context), snapshot, context));
    return rows;
}

QString moreRowsBrief(const std::vector<FigureRow> &rows, size_t first)
{
    return RowText::more(int(rows.size() - first));
}

QString moreRows(const std::vector<FigureRow> &rows, size_t first)
{
    QString more = moreRowsBrief(rows, first);
    const auto from = rows.begin() + std::ptrdiff_t(first);
    const auto marked = std::count_if(from, rows.end(), [](const FigureRow &row) { return row.mark > Mark::Notice; });
    const auto notCurrent = std::count_if(from, rows.end(), isInTrouble);
    if (marked > 0)
        more = RowText::abnormal(more, int(marked));
    return notCurrent > 0 ? RowText::notCurrent(more, int(notCurrent)) : more;
}

Mark gravestFrom(const std::vector<FigureRow> &rows, size_t first)
{
    Mark gravest = Mark::None;
    for (size_t i = first; i < rows.size(); ++i)
        gravest = std::max(gravest, rows[i].mark);
    return gravest;
}

QString partialLegend(const std::vector<FigureRow> &rows)
{
    const bool has = std::any_of(rows.begin(), rows.end(), [](const FigureRow &row) { return row.partial; });
    return has ? RowText::partial() : QString();
}

} // namespace ioc
