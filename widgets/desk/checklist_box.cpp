// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/checklist_box.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace ioc {

ChecklistBox::ChecklistBox(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("checklist"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void ChecklistBox::setSteps(const std::vector<ChecklistStep> &steps)
{
    setVisible(!steps.empty());
    if (m_steps == steps)
        return;
    m_steps = steps;
    while (m_boxes.size() > steps.size()) {
        delete m_boxes.back();
        m_boxes.pop_back();
    }
    for (size_t i = 0; i < steps.size(); ++i) {
        if (i == m_boxes.size()) {
            auto *box = new QCheckBox(this);
            box->setObjectName(QStringLiteral("step%1").arg(i + 1));
            connect(box, &QCheckBox::clicked, this, [this, i, box](bool done) {
                box->setChecked(m_steps[i].done);
                Q_EMIT stepTicked(int(i), done);
            });
            m_rows->addWidget(box);
            m_boxes.push_back(box);
        }
        const ChecklistStep &step = steps[i];
        const QString text = QStringLiteral("%1. %2").arg(i + 1).arg(step.text);
        m_boxes[i]->setText(step.done ? text + QStringLiteral("  (") + step.doneText + QLatin1Char(')') : text);
        m_boxes[i]->setAccessibleName(m_boxes[i]->text());
        m_boxes[i]->setToolTip(m_boxes[i]->text());
        m_boxes[i]->setChecked(step.done);
    }
}

} // namespace ioc
