// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/flood_state.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace ioc {

/// Stands above the list while a flood lasts: how many alarms, with which it began, a way there. GUI thread.
class FloodBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit FloodBanner(QWidget *parent = nullptr);

    /// Hidden without a flood. It comes and goes two frames later: everything else moves to make room.
    void setState(const std::optional<FloodState> &state);
    const std::optional<FloodState> &state() const { return m_state; }

    void retranslate();

Q_SIGNALS:
    void firstAsked();
    void groupingAsked(); ///< by cause

private:
    std::optional<FloodState> m_state;
    QTimer m_soon;
    QLabel *m_headline;
    QLabel *m_first;
    QToolButton *m_jump;
    QToolButton *m_group;
};

} // namespace ioc
