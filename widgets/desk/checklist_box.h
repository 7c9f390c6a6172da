// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/alarm_detail_state.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace ioc {

/// The steps of a procedure. A tick is an order like any other: the box shows what the history says, not what was
/// clicked. A step wraps, and a click on its text is one on its box. GUI thread.
class ChecklistBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistBox(QWidget *parent = nullptr);

    void setSteps(const std::vector<ChecklistStep> &steps);

Q_SIGNALS:
    void stepTicked(int step, bool done);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A check box does not wrap its text: that stands beside it.
    struct Row
    {
        QCheckBox *box;
        QLabel *text;
    };

    void addRow();

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    std::vector<ChecklistStep> m_steps;
};

} // namespace ioc
