// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_filter_bar.h"

#include "widgets/forms/typing_guard.h"
#include "widgets/models/directive_draft.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <map>

namespace ioc {
namespace {

constexpr std::array kGroups{DirectiveFilter::Group::All,      DirectiveFilter::Group::Open,
                             DirectiveFilter::Group::Overdue,  DirectiveFilter::Group::DueThisWeek,
                             DirectiveFilter::Group::Reported, DirectiveFilter::Group::Ended};

/// The first stands for all; what is chosen stays, even where nothing is left of it.
void offerTo(QComboBox &box, const QString &all, const std::vector<std::pair<QString, QString>> &choices)
{
    const QString chosen = box.currentData().toString();
    const QString chosenText = box.currentText();
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(all, QString());
    for (const auto &[key, text] : choices)
        box.addItem(text, key);
    if (!chosen.isEmpty() && box.findData(chosen) < 0)
        box.addItem(chosenText, chosen);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

DirectiveFilterBar::DirectiveFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QComboBox(this))
    , m_charge(new QComboBox(this))
    , m_issuer(new QComboBox(this))
    , m_text(new QLineEdit(this))
{
    m_group->setObjectName(QStringLiteral("directiveGroup"));
    m_charge->setObjectName(QStringLiteral("directiveCharge"));
    m_issuer->setObjectName(QStringLiteral("directiveIssuer"));
    m_text->setObjectName(QStringLiteral("directiveSearch"));
    m_text->setClearButtonEnabled(true);
    for (const DirectiveFilter::Group group : kGroups)
        m_group->addItem(groupTitle(group), int(group));
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    for (QComboBox *box : {m_group, m_charge, m_issuer}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        new TypingGuard(box);
        across->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &DirectiveFilterBar::read);
    }
    across->addWidget(m_text, 2);
    connect(m_text, &QLineEdit::textChanged, this, &DirectiveFilterBar::read);
    offer({});
    retranslate();
}

void DirectiveFilterBar::offer(const std::vector<DirectiveRow> &rows)
{
    std::map<QString, QString> charges; // by text, as they are read
    std::map<QString, QString> issuers;
    for (const DirectiveRow &row : rows) {
        charges.emplace(row.chargeText, keyOf(row.charge));
        issuers.emplace(row.issuer, row.issuer);
    }
    const auto choices = [](const std::map<QString, QString> &byText) {
        std::vector<std::pair<QString, QString>> list;
        for (const auto &[text, key] : byText)
            list.emplace_back(key, text);
        std::sort(list.begin(), list.end(),
                  [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
        return list;
    };
    offerTo(*m_charge, tr("In charge: all"), choices(charges));
    offerTo(*m_issuer, tr("Issued by: all"), choices(issuers));
}

void DirectiveFilterBar::read()
{
    DirectiveFilter next;
    next.group = DirectiveFilter::Group(m_group->currentData().toInt());
    next.charge = chargeOfKey(m_charge->currentData().toString());
    next.issuer = m_issuer->currentData().toString();
    next.text = m_text->text();
    if (next == m_filter)
        return;
    m_filter = next;
    Q_EMIT changed();
}

void DirectiveFilterBar::search()
{
    m_text->setFocus();
    m_text->selectAll();
}

void DirectiveFilterBar::retranslate()
{
    m_group->setAccessibleName(tr("Which directives"));
    m_charge->setAccessibleName(tr("In charge"));
    m_issuer->setAccessibleName(tr("Issued by"));
    m_text->setAccessibleName(tr("Search"));
    m_text->setPlaceholderText(tr("Search (Ctrl+F)"));
    for (int i = 0; i < m_group->count(); ++i)
        m_group->setItemText(i, groupTitle(DirectiveFilter::Group(m_group->itemData(i).toInt())));
    m_charge->setItemText(0, tr("In charge: all"));
    m_issuer->setItemText(0, tr("Issued by: all"));
}

} // namespace ioc
