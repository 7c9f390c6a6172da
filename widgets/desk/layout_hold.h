// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace ioc {

/// Holds a layout still while the widgets in it change; without it each one that is shown has all of them measured.
/// What has changed is laid out by the request that the layout has posted. GUI thread.
class LayoutHold
{
public:
    explicit LayoutHold(QLayout *layout)
        : m_layout(layout)
    {
        m_layout->setEnabled(false);
    }
    ~LayoutHold() { m_layout->setEnabled(true); }

    Q_DISABLE_COPY_MOVE(LayoutHold)

private:
    QLayout *m_layout;
};

} // namespace ioc
