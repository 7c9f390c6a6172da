// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusEvent>
#include <QItemSelectionModel>
#include <QSignalBlocker>

namespace ioc {

/// A view of items that makes none current by taking the focus, for what is current is chosen: the first arrow key does
/// it. GUI thread.
template <typename View>
class QuietFocus : public View
{
public:
    using View::View;

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        const bool hasCurrent = View::currentIndex().isValid();
        const QSignalBlocker quiet(View::selectionModel());
        View::focusInEvent(event);
        if (!hasCurrent)
            View::selectionModel()->clearCurrentIndex();
    }
};

} // namespace ioc
