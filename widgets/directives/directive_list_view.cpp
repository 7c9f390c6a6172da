// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_list_view.h"

namespace ioc {

QModelIndex DirectiveListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isToAnEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isToAnEnd ? modifiers | Qt::ControlModifier : modifiers);
}

} // namespace ioc
