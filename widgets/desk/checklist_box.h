// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/alarm_detail_state.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace ioc {

/// The steps of a procedure. A tick is an order like any other: the box shows what the history says, not what was
/// clicked. GUI thread.
class ChecklistBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistBox(QWidget *parent = nullptr);

    void setSteps(const std::vector<ChecklistStep> &steps);

Q_SIGNALS:
    void stepTicked(int step, bool done);

private:
    QVBoxLayout *m_rows;
    std::vector<QCheckBox *> m_boxes;
    std::vector<ChecklistStep> m_steps;
};

} // namespace ioc
