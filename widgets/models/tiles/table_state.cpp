// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/table_state.h"

#include "widgets/models/indicator_tile_state.h"

#include <QCoreApplication>

namespace ioc {
namespace {

class TableText
{
    Q_DECLARE_TR_FUNCTIONS(TableTile)

public:
    static QString name() { return tr("Figure"); }
    static QString value() { return tr("Value"); }
    static QString target() { return tr("Target"); }
    static QString difference() { return tr("Difference"); }
    static QString comparison() { return tr("Comparison"); }
    static QString time() { return tr("As of"); }
    static QString table() { return tr("Table of figures"); }
};

} // namespace

TableState makeTableState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    TableState state;
    state.title = withPlace(tile.title.in(context.format.language()), tile, context);
    state.nameHeading = TableText::name();
    state.valueHeading = TableText::value();
    state.targetHeading = TableText::target();
    state.differenceHeading = TableText::difference();
    state.comparisonHeading = TableText::comparison();
    state.timeHeading = TableText::time();
    state.rows = makeFigureRows(tile, snapshot, context);
    state.partialText = partialLegend(state.rows);
    state.accessibleName = state.title.isEmpty() ? TableText::table() : state.title;
    QStringList words{state.accessibleName};
    for (const FigureRow &row : state.rows)
        words.append(row.accessibleText);
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
