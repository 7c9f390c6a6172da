// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "widgets/models/directive_detail.h"

#include <QWidget>

class QFormLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace ioc {

class DirectiveChartView;

/// One directive in full: what is ordered of whom, how it stands, the indicator, what can be done now and what
/// happened. GUI thread.
class DirectiveDetailPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DirectiveDetailPane(QWidget *parent = nullptr);

    /// Nothing: none is chosen.
    void show(const std::optional<DirectiveDetail> &detail);

    /// Whether the list leaves it out, which the pane then says: what is done is done to it all the same.
    void setLeftOut(bool isLeftOut);

    /// What happened, newest first, or why that cannot be told.
    void showHistory(const Result<std::vector<DirectiveHistoryLine>> &history);

    void retranslate();

Q_SIGNALS:
    void actWanted(ioc::DirectiveEvent event);

private:
    void showActs(const std::vector<DirectiveEvent> &possible);
    void showFields(const std::vector<DirectiveDetail::Field> &fields);

    std::optional<DirectiveDetail> m_detail;
    QLabel *m_none;
    QWidget *m_page;
    QLabel *m_hidden;
    QLabel *m_title;
    QLabel *m_standing;
    QLabel *m_content;
    QFormLayout *m_fields;
    DirectiveChartView *m_chart;
    QLabel *m_caption;
    QGridLayout *m_buttons;
    std::vector<std::pair<DirectiveEvent, QPushButton *>> m_acts;
    QLabel *m_historyTitle;
    QTreeWidget *m_history;
    QLabel *m_historyTrouble;
};

/// The key that does this with the directive that is chosen.
QString keyFor(DirectiveEvent event);

} // namespace ioc
