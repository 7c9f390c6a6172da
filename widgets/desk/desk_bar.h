// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/header_state.h"
#include "widgets/wall/theme.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ioc {

/// The top of a desk's window: the program's name, a tab for each view, how the feeds stand, a note and the clock. GUI
/// thread.
class DeskBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DeskBar(QWidget *parent = nullptr);

    /// Behind those that are there. Ctrl and its number choose it.
    void addTab(const QString &title);
    void setTabTitle(int index, const QString &title);
    void setCurrentTab(int index);

    /// The feeds of the state; the rest of it belongs to the wall.
    void setFeeds(const HeaderState &state, const Palette &palette);
    void setNote(const QString &note); ///< "another program runs the feeds"
    void setBell(const QString &text, const QString &toolTip, bool muted);
    void setClock(const QString &text);

Q_SIGNALS:
    void tabChosen(int index);
    void bellPressed();

private:
    QHBoxLayout *m_tabs;
    QButtonGroup *m_group;
    QLabel *m_feeds;
    QLabel *m_note;
    QToolButton *m_bell;
    QLabel *m_clock;
};

} // namespace ioc
