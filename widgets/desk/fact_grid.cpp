// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/fact_grid.h"

#include "widgets/desk/face_label.h"
#include "widgets/desk/layout_hold.h"

#include <QGridLayout>

namespace ioc {

FactGrid::FactGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::prepare(int rows)
{
    for (; m_rows < rows; ++m_rows) {
        auto *name = faceLabel(this, "factName", "third");
        name->setWordWrap(false);
        auto *text = faceLabel(this, "factText", "plain");
        m_grid->addWidget(name, m_rows, 0, Qt::AlignTop);
        m_grid->addWidget(text, m_rows, 1);
        name->hide();
        text->hide();
    }
}

QLabel *FactGrid::label(int row, int column) const
{
    return static_cast<QLabel *>(m_grid->itemAtPosition(row, column)->widget());
}

void FactGrid::setFacts(const std::vector<DetailFact> &facts)
{
    const int count = int(facts.size());
    prepare(count);
    const LayoutHold rows(m_grid);
    for (int row = 0; row < m_rows; ++row) {
        showText(label(row, 0), row < count ? facts[size_t(row)].name : QString());
        showText(label(row, 1), row < count ? facts[size_t(row)].text : QString());
    }
}

} // namespace ioc
