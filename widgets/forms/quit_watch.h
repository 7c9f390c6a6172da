// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ioc {

/// Whether the whole program is being ended, so that a window that closes asks nobody: nobody may be there. GUI thread.
class QuitWatch final : public QObject
{
    Q_OBJECT

public:
    explicit QuitWatch(QObject *parent);

    /// From the event that ends the program until the event loop goes on: all windows are closed within it, and one
    /// that stays calls it off.
    bool isQuitting() const { return m_isQuitting; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isQuitting = false;
};

} // namespace ioc
