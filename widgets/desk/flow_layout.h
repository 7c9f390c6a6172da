// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ioc {

/// Lays widgets out as words in a text: each as wide as it wants, in rows from left to right; what is hidden takes no
/// room. GUI thread.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;    ///< of one row
    QSize minimumSize() const override; ///< of the widest alone
    void setGeometry(const QRect &room) override;

private:
    /// The height that it takes; `isDone` puts the items there.
    int flow(const QRect &room, bool isDone) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ioc
