// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/checklist_box.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>

namespace ioc {

ChecklistBox::ChecklistBox(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("checklist"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
}

void ChecklistBox::addRow()
{
    const int row = int(m_rows.size());
    auto *box = new QCheckBox(this);
    box->setObjectName(QStringLiteral("step%1").arg(row + 1));
    connect(box, &QCheckBox::clicked, this, [this, row, box](bool done) {
        box->setChecked(m_steps[size_t(row)].done);
        Q_EMIT stepTicked(row, done);
    });
    auto *text = new QLabel(this);
    text->setObjectName(QStringLiteral("stepText%1").arg(row + 1));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setBuddy(box);
    text->installEventFilter(this);
    setTabOrder(m_rows.empty() ? parentWidget() : m_rows.back().box, box); // made late, they would come last
    m_grid->addWidget(box, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
    m_rows.push_back({box, text});
}

void ChecklistBox::setSteps(const std::vector<ChecklistStep> &steps)
{
    setVisible(!steps.empty());
    if (m_steps == steps)
        return;
    m_steps = steps;
    while (m_rows.size() > steps.size()) {
        delete m_rows.back().box;
        delete m_rows.back().text;
        m_rows.pop_back();
    }
    for (size_t i = 0; i < steps.size(); ++i) {
        if (i == m_rows.size())
            addRow();
        const ChecklistStep &step = steps[i];
        QString text = QStringLiteral("%1. %2").arg(i + 1).arg(step.text);
        if (step.done)
            text += QStringLiteral("  (") + step.doneText + QLatin1Char(')');
        m_rows[i].box->setAccessibleName(text);
        m_rows[i].box->setChecked(step.done);
        text.replace(QLatin1Char('&'), QStringLiteral("&&")); // the label of a buddy would make a key of it
        m_rows[i].text->setText(text);
    }
}

bool ChecklistBox::eventFilter(QObject *watched, QEvent *event)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [watched](const Row &each) { return each.text == watched; });
    if (row == m_rows.end() || event->type() != QEvent::MouseButtonRelease)
        return QWidget::eventFilter(watched, event);
    const auto *released = static_cast<QMouseEvent *>(event);
    if (released->button() == Qt::LeftButton && row->text->rect().contains(released->position().toPoint()))
        row->box->click();
    return true;
}

} // namespace ioc
