// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/desk_filter.h"
#include "widgets/models/desk_groups.h"
#include "widgets/models/present_context.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;

namespace ioc {

/// What a desk lists: scope, text, priority, owner, unit, who has taken it on, and how it is grouped. GUI thread.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    DeskFilter filter() const;
    DeskGrouping grouping() const;

    void setScope(DeskFilter::Scope scope);
    void setGrouping(DeskGrouping grouping);
    void toggleHighOnly();
    void toggleMine();
    void clearText();
    void reset(); ///< shows what is active, and nothing is left out
    void focusText();

    /// The agencies and units to choose from. Cheap when they are those of before.
    void setChoices(const PresentContext &context);

    /// How many alarms each scope has.
    void setCounts(int waiting, int active, int all);

    void retranslate();

Q_SIGNALS:
    void filterChanged();
    void groupingChanged();
    void wasLeft(); ///< the search by Return or the arrow down, a list of choices because it closed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addScopes();
    QComboBox *addChoice(const char *name);

    QButtonGroup *m_scopes;
    QLineEdit *m_text;
    QComboBox *m_priority;
    QComboBox *m_owner;
    QComboBox *m_unit;
    QComboBox *m_taken;
    QComboBox *m_grouping;
    int m_counts[3] = {0, 0, 0};
    PackPtr m_choicesOf;
    std::optional<Format> m_format; ///< of the choices
};

} // namespace ioc
