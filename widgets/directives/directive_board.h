// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/directive_list_model.h"

#include <QWidget>

#include <array>

class QLabel;
class QListView;

namespace ioc {

/// The board: a column of cards for how far directives have come. The arrow keys go up and down a column and from one
/// to the next. GUI thread.
class DirectiveBoard final : public QWidget
{
    Q_OBJECT

public:
    explicit DirectiveBoard(QWidget *parent = nullptr);

    /// Filtered and in their order.
    void apply(const std::vector<DirectiveRow> &rows);

    /// Marks a card, or none; tells nobody.
    void select(const QString &id);

    /// Gives the lane of the marked card the focus, and chooses nothing.
    void focusChosen();

    void retranslate();

Q_SIGNALS:
    void selected(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Lane
    {
        DirectiveListModel *model = nullptr;
        QListView *view = nullptr;
        QLabel *title = nullptr;
    };

    void choose(size_t lane, const QModelIndex &index);
    bool goTo(size_t from, int step);
    void tellTitles();

    std::array<Lane, 4> m_lanes;
    bool m_isQuiet = false;
};

} // namespace ioc
