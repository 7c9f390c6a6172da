// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/directives/quiet_focus.h"

#include <QTableView>

namespace ioc {

/// The list of directives: rows are chosen, not cells, so Home and End go to the first and the last row. GUI thread.
class DirectiveListView final : public QuietFocus<QTableView>
{
    Q_OBJECT

public:
    using QuietFocus::QuietFocus;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace ioc
