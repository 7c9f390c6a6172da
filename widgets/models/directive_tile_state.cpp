// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_tile_state.h"

#include "widgets/models/directive_filter.h"

#include <QCoreApplication>

namespace ioc {
namespace {

class TileText
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveTile)

public:
    static QString title() { return tr("Directives"); }
    static QString overdue() { return tr("overdue"); }
    static QString open() { return tr("being carried out"); }
    static QString reported() { return tr("waiting for agreement"); }
    static QString none() { return tr("No directive is being carried out"); }
    static QString unknown() { return tr("The directives cannot be read"); }
};

std::vector<DirectiveRow> rowsOf(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    std::vector<DirectiveRow> rows;
    for (const Directive &directive : *snapshot.directives) {
        if (directive.isRunning() && (tile.agency.isEmpty() || directive.order.charge.agency == tile.agency))
            rows.push_back(makeDirectiveRow(directive, nullptr, context));
    }
    return filtered(rows, {});
}

std::vector<DirectiveTileCount> countsOf(const std::vector<DirectiveRow> &rows, const Format &format)
{
    const auto countOf = [&rows](const auto &isOne) { return std::count_if(rows.begin(), rows.end(), isOne); };
    const auto reported = countOf([](const DirectiveRow &row) { return row.column == DirectiveColumn::Reported; });
    const auto overdue = countOf([](const DirectiveRow &row) { return row.daysOverdue > 0; });
    std::vector<DirectiveTileCount> counts;
    const auto add = [&](Mark mark, std::ptrdiff_t count, const QString &word) {
        if (count > 0)
            counts.push_back({mark, format.number(double(count), 0), word});
    };
    add(Mark::Critical, overdue, TileText::overdue());
    add(Mark::None, std::ssize(rows) - reported, TileText::open());
    add(Mark::None, reported, TileText::reported());
    return counts;
}

} // namespace

DirectiveTileState makeDirectiveTileState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    DirectiveTileState state;
    state.title = tile.title.isEmpty() ? TileText::title() : tile.title.in(context.format.language());
    if (!snapshot.directives) {
        state.emptyText = TileText::unknown();
    } else {
        const std::vector<DirectiveRow> rows = rowsOf(tile, snapshot, context);
        state.counts = countsOf(rows, context.format);
        for (const DirectiveRow &row : rows) {
            if (row.column != DirectiveColumn::Reported)
                state.rows.push_back({row.mark, row.content.simplified(), row.chargeText, row.dueText});
        }
        if (state.rows.empty())
            state.emptyText = TileText::none();
    }
    QStringList words{state.title, state.emptyText};
    for (const DirectiveTileCount &count : state.counts)
        words.append(count.count + QLatin1Char(' ') + count.word);
    for (const DirectiveTileRow &row : state.rows)
        words.append(row.title + QStringLiteral(", ") + row.who + QStringLiteral(", ") + row.daysText);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
