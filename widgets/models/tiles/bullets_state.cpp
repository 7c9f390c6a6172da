// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/bullets_state.h"

#include "widgets/models/indicator_tile_state.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace ioc {
namespace {

class BulletsText
{
    Q_DECLARE_TR_FUNCTIONS(BulletsTile)

public:
    static QString target() { return tr("target"); }
    static QString bullets() { return tr("Figures against their targets"); }
    static QString comparison() { return tr("figure compared with"); }
    static QString comparison(ComparisonKind kind)
    {
        switch (kind) {
        case ComparisonKind::SamePeriodLastYear:
            return tr("last year");
        case ComparisonKind::PreviousPeriod:
            return tr("period before");
        case ComparisonKind::Cumulative:
            return tr("last year so far");
        case ComparisonKind::UsualDay:
            return tr("usual day");
        case ComparisonKind::SameWeekdayLastYear:
        case ComparisonKind::SameWeekdayLastMonth:
            break;
        }
        return tr("same weekday");
    }
};

/// One word where all bars are compared with the same.
QString comparisonLegend(const Tile &tile, const std::vector<FigureRow> &rows, const Snapshot &snapshot,
                         const PresentContext &context)
{
    std::set<ComparisonKind> kinds;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].bullet && rows[i].bullet->comparison)
            kinds.insert(snapshot.reading(tile.indicators[i], unitOf(tile, context))->comparisons.front().kind);
    }
    if (kinds.empty())
        return {};
    return kinds.size() == 1 ? BulletsText::comparison(*kinds.begin()) : BulletsText::comparison();
}

} // namespace

BulletsState makeBulletsState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    BulletsState state;
    state.title = withPlace(tile.title.in(context.format.language()), tile, context);
    state.rows = makeFigureRows(tile, snapshot, context);
    if (std::any_of(state.rows.begin(), state.rows.end(),
                    [](const FigureRow &row) { return row.bullet && row.bullet->target; }))
        state.targetLegend = BulletsText::target();
    state.comparisonLegend = comparisonLegend(tile, state.rows, snapshot, context);
    state.partialText = partialLegend(state.rows);
    state.accessibleName = state.title.isEmpty() ? BulletsText::bullets() : state.title;
    QStringList words{state.accessibleName};
    for (const FigureRow &row : state.rows)
        words.append(row.accessibleText);
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
