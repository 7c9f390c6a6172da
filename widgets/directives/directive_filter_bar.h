// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/directive_filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ioc {

/// What narrows the directives down: a group, who is in charge, who issued, words. GUI thread.
class DirectiveFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DirectiveFilterBar(QWidget *parent = nullptr);

    const DirectiveFilter &filter() const { return m_filter; }

    /// Offers what occurs in these rows.
    void offer(const std::vector<DirectiveRow> &rows);

    /// To the line for words.
    void search();

    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void read();

    DirectiveFilter m_filter;
    QComboBox *m_group;
    QComboBox *m_charge;
    QComboBox *m_issuer;
    QLineEdit *m_text;
};

} // namespace ioc
