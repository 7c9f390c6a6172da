// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/flow_layout.h"

#include <algorithm>

namespace ioc {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + (size.width() > 0 ? spacing() : 0) + hint.width(),
                std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    flow(room, true);
}

int FlowLayout::flow(const QRect &room, bool isDone) const
{
    QPoint at = room.topLeft();
    int high = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > room.x() && at.x() + size.width() > room.x() + room.width()) {
            at = {room.x(), at.y() + high + spacing()};
            high = 0;
        }
        if (isDone)
            item->setGeometry({at, size.boundedTo({room.width(), size.height()})});
        at.rx() += size.width() + spacing();
        high = std::max(high, size.height());
    }
    return at.y() + high - room.y();
}

} // namespace ioc
