// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_board.h"

#include "widgets/directives/directive_card_delegate.h"
#include "widgets/directives/quiet_focus.h"
#include "widgets/models/directive_filter.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ioc {
namespace {

constexpr std::array kColumns{DirectiveColumn::New, DirectiveColumn::UnderWay, DirectiveColumn::Reported,
                              DirectiveColumn::Ended};

} // namespace

DirectiveBoard::DirectiveBoard(QWidget *parent)
    : QWidget(parent)
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        Lane &lane = m_lanes[i];
        lane.model = new DirectiveListModel(this);
        lane.title = new QLabel(this);
        lane.title->setObjectName(QStringLiteral("directiveLaneTitle%1").arg(i));
        lane.title->setWordWrap(true);
        lane.view = new QuietFocus<QListView>(this);
        lane.view->setObjectName(QStringLiteral("directiveLane%1").arg(i));
        lane.view->setModel(lane.model);
        lane.view->setModelColumn(DirectiveListModel::Number);
        lane.view->setItemDelegate(new DirectiveCardDelegate(lane.view));
        lane.view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        lane.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        lane.view->setEditTriggers(QAbstractItemView::NoEditTriggers);
        lane.view->setUniformItemSizes(true);
        lane.view->setResizeMode(QListView::Adjust);
        lane.view->installEventFilter(this);
        connect(lane.view->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, i](const QModelIndex &current) { choose(i, current); });
        auto *down = new QVBoxLayout;
        down->addWidget(lane.title);
        down->addWidget(lane.view, 1);
        across->addLayout(down, 1);
    }
    retranslate();
}

void DirectiveBoard::apply(const std::vector<DirectiveRow> &rows)
{
    m_isQuiet = true; // a card that leaves its column makes another one current, which nobody chose
    for (size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i].model->apply(ofColumn(rows, kColumns[i]));
    m_isQuiet = false;
    tellTitles();
}

void DirectiveBoard::select(const QString &id)
{
    m_isQuiet = true;
    for (Lane &lane : m_lanes) {
        const QModelIndex index = lane.model->indexOf(id);
        if (index.isValid()) {
            if (lane.view->currentIndex() != index || !lane.view->selectionModel()->isSelected(index))
                lane.view->setCurrentIndex(index);
        } else {
            lane.view->selectionModel()->clear();
        }
    }
    m_isQuiet = false;
}

/// Else to the first that has cards.
void DirectiveBoard::focusChosen()
{
    const auto hasChosen = [](const Lane &lane) { return lane.view->currentIndex().isValid(); };
    const auto hasCards = [](const Lane &lane) { return lane.model->rowCount() > 0; };
    auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), hasChosen);
    if (lane == m_lanes.end())
        lane = std::find_if(m_lanes.begin(), m_lanes.end(), hasCards);
    (lane == m_lanes.end() ? m_lanes.front() : *lane).view->setFocus();
}

void DirectiveBoard::choose(size_t, const QModelIndex &index)
{
    if (m_isQuiet || !index.isValid())
        return;
    const QString id = index.data(DirectiveListModel::IdRole).toString();
    select(id);
    Q_EMIT selected(id);
}

/// To the card beside it, or the lowest there is; past columns without cards.
bool DirectiveBoard::goTo(size_t from, int step)
{
    for (auto to = int(from) + step; to >= 0 && to < int(m_lanes.size()); to += step) {
        const Lane &lane = m_lanes[size_t(to)];
        if (lane.model->rowCount() == 0)
            continue;
        const int row = std::min(std::max(0, m_lanes[from].view->currentIndex().row()), lane.model->rowCount() - 1);
        lane.view->setFocus();
        lane.view->setCurrentIndex(lane.model->index(row, 0));
        return true;
    }
    return false;
}

bool DirectiveBoard::eventFilter(QObject *watched, QEvent *event)
{
    const auto lane =
        std::find_if(m_lanes.begin(), m_lanes.end(), [watched](const Lane &one) { return one.view == watched; });
    if (event->type() != QEvent::KeyPress || lane == m_lanes.end())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        goTo(size_t(lane - m_lanes.begin()), key == Qt::Key_Left ? -1 : 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DirectiveBoard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (const Lane &lane : m_lanes) {
        if (lane.view->currentIndex().isValid())
            lane.view->scrollTo(lane.view->currentIndex());
    }
}

void DirectiveBoard::tellTitles()
{
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const auto &rows = m_lanes[i].model->rows();
        const auto overdue =
            std::count_if(rows.begin(), rows.end(), [](const auto &row) { return row.daysOverdue > 0; });
        const QString title = columnTitle(kColumns[i]);
        const QString counted = overdue > 0 ? tr("%1: %2, of which %3 overdue").arg(title).arg(rows.size()).arg(overdue)
                                            : tr("%1: %2").arg(title).arg(rows.size());
        m_lanes[i].title->setText(counted);
        m_lanes[i].view->setAccessibleName(counted);
    }
}

void DirectiveBoard::retranslate()
{
    for (Lane &lane : m_lanes)
        lane.model->retranslate();
    tellTitles();
}

} // namespace ioc
