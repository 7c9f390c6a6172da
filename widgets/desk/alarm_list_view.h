// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_key.h"
#include "widgets/models/present_context.h"
#include "widgets/wall/theme.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <vector>

namespace ioc {

class AlarmRowDelegate;
class AlarmTableModel;

/// The list of alarms. Keeps its place when rows come above it, unless it stands at the top; when the current alarm is
/// no longer listed, the next that is becomes current, and what else was chosen stays so. Left folds the group of the
/// current alarm, Right or Space unfolds it, a click on a heading does either; a heading of what is folded can be
/// current. Space on an alarm is told to whoever asked. GUI thread.
class AlarmListView final : public QTableView
{
    Q_OBJECT

public:
    AlarmListView(AlarmTableModel *model, const Theme &theme, QWidget *parent = nullptr);

    std::optional<AlarmKey> currentAlarm() const;
    void setCurrentAlarm(const AlarmKey &key); ///< nothing else is selected; scrolls there

    /// The selected alarms in the order of the list; the current one when none is selected.
    std::vector<AlarmKey> chosenAlarms() const;

    /// Goes to the first alarm when none is current.
    void ensureCurrent();

    /// After the language has changed, or the pack.
    void fitColumns(const std::optional<PresentContext> &context = {});

Q_SIGNALS:
    void spacePressed();
    void currentAlarmChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int fixedWidth() const;
    void shareRoom();
    void rememberPlace();
    void returnToPlace();
    void replaceCurrent();
    void keepTogether();
    bool foldByKey(const QKeyEvent &event);
    void fold(int heading);
    void unfold(int heading);
    void goTo(int row); ///< is chosen as well where nothing else is
    void updateRow(const QModelIndex &index);

    AlarmTableModel *m_alarms;
    int m_leastPlace = 0;           ///< width of the column of places where there is no room to share, in pixels
    int m_leastName = 0;            ///< of the column of names
    int m_fairName = 0;             ///< … in which most are read to their end
    int m_leastState = 0;           ///< of the column of states
    int m_wholeState = 0;           ///< … where there is room
    QPersistentModelIndex m_anchor; ///< the row at the top
    int m_anchorOffset = 0;         ///< how far it was above it, in pixels
    std::vector<AlarmKey> m_onward; ///< while rows change: the current alarm and those below it
};

} // namespace ioc
