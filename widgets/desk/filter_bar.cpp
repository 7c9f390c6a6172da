// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/filter_bar.h"

#include "widgets/forms/typing_guard.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/unit_text.h"

#include <QButtonGroup>
#include <QCollator>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace ioc {
namespace {

constexpr int kLongestSearch = 200;

void choose(QComboBox *box, const QVariant &wanted)
{
    const int at = box->findData(wanted);
    box->setCurrentIndex(at < 0 ? 0 : at);
}

/// Fills a box anew and keeps what was chosen.
void fill(QComboBox *box, const QList<std::pair<QString, QVariant>> &choices)
{
    const QVariant chosen = box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    choose(box, chosen);
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_scopes(new QButtonGroup(this))
    , m_text(new QLineEdit(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    first->setSpacing(8);
    second->setSpacing(8);
    rows->addLayout(first);
    rows->addLayout(second);
    addScopes();
    for (auto *button : m_scopes->buttons())
        first->addWidget(button);
    m_text->setObjectName(QStringLiteral("search"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(kLongestSearch);
    m_text->installEventFilter(this);
    first->addWidget(m_text, 1);
    m_priority = addChoice("priorityFilter");
    m_owner = addChoice("ownerFilter");
    m_unit = addChoice("unitFilter");
    m_taken = addChoice("takenFilter");
    m_grouping = addChoice("grouping");
    for (auto *box : {m_priority, m_owner, m_unit, m_taken, m_grouping})
        second->addWidget(box, 1);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::filterChanged);
    connect(m_scopes, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT filterChanged();
    });
    for (auto *box : {m_priority, m_owner, m_unit, m_taken})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::filterChanged);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &FilterBar::groupingChanged);
    retranslate();
    reset();
}

void FilterBar::addScopes()
{
    for (const auto scope : {DeskFilter::Scope::Waiting, DeskFilter::Scope::Active, DeskFilter::Scope::All}) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("scope%1").arg(int(scope) + 1));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_scopes->addButton(button, int(scope));
    }
}

QComboBox *FilterBar::addChoice(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    new TypingGuard(box);
    box->view()->parentWidget()->installEventFilter(this);
    return box;
}

void FilterBar::retranslate()
{
    setAccessibleName(tr("What is listed"));
    m_text->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_text->setAccessibleName(tr("Search in name, place, owner; accents make no difference"));
    fill(m_priority, {{tr("Any priority"), QVariant()},
                      {tr("High and critical (4)"), int(Priority::High)},
                      {tr("Critical"), int(Priority::Critical)}});
    fill(m_taken, {{tr("Taken on by anybody"), int(DeskFilter::Taken::Any)},
                   {tr("Mine (5)"), int(DeskFilter::Taken::Mine)},
                   {tr("Nobody's"), int(DeskFilter::Taken::Nobodys)}});
    fill(m_grouping, {{tr("Not grouped (6)"), int(DeskGrouping::None)},
                      {tr("By cause"), int(DeskGrouping::Cause)},
                      {tr("By source"), int(DeskGrouping::Feed)},
                      {tr("By territory"), int(DeskGrouping::Territory)}});
    m_priority->setAccessibleName(tr("Priority"));
    m_owner->setAccessibleName(tr("Responsible agency"));
    m_unit->setAccessibleName(tr("Unit"));
    m_taken->setAccessibleName(tr("Taken on by"));
    m_grouping->setAccessibleName(tr("Grouping"));
    setCounts(m_counts[0], m_counts[1], m_counts[2]);
}

void FilterBar::setChoices(const PresentContext &context)
{
    const Language language = context.format.language();
    if (m_choicesOf == context.pack && m_format && m_format->language() == language)
        return;
    m_choicesOf = context.pack;
    m_format = context.format;
    QList<std::pair<QString, QVariant>> owners;
    for (const Agency &agency : context.pack->agencies)
        owners.append({agency.name.in(language), agency.id.toString()});
    QList<std::pair<QString, QVariant>> units;
    for (const AdministrativeUnit *unit : context.pack->units.communesOn(context.format.zone().date(context.now)))
        units.append({UnitText::brief(*unit, language), unit->id.toString()});
    QCollator order{QLocale(languageCode(language))};
    for (auto *list : {&owners, &units})
        std::sort(list->begin(), list->end(),
                  [&order](const auto &a, const auto &b) { return order.compare(a.first, b.first) < 0; });
    owners.prepend({tr("Any agency"), QString()});
    units.prepend({tr("Any unit"), QString()});
    fill(m_owner, owners);
    fill(m_unit, units);
}

void FilterBar::setCounts(int waiting, int active, int all)
{
    m_counts[0] = waiting;
    m_counts[1] = active;
    m_counts[2] = all;
    const QString texts[] = {tr("Waiting %1"), tr("Active %1"), tr("All %1")};
    for (int scope = 0; scope < 3; ++scope) {
        const QString text =
            texts[scope].arg(m_format ? m_format->number(m_counts[scope], 0) : QString::number(m_counts[scope]));
        auto *button = m_scopes->button(scope);
        if (button->text() == text)
            continue;
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_scopes->button(0)->setToolTip(tr("Wait for somebody to acknowledge them (1)"));
    m_scopes->button(1)->setToolTip(tr("Waiting, or out of line and not put aside (2)"));
    m_scopes->button(2)->setToolTip(tr("All that is not normal (3)"));
}

DeskFilter FilterBar::filter() const
{
    DeskFilter filter;
    filter.scope = DeskFilter::Scope(m_scopes->checkedId());
    if (m_priority->currentData().isValid())
        filter.atLeast = Priority(m_priority->currentData().toInt());
    filter.owner = AgencyId(m_owner->currentData().toString());
    filter.unit = UnitId(m_unit->currentData().toString());
    filter.taken = DeskFilter::Taken(m_taken->currentData().toInt());
    filter.text = m_text->text();
    return filter;
}

DeskGrouping FilterBar::grouping() const
{
    return DeskGrouping(m_grouping->currentData().toInt());
}

void FilterBar::setScope(DeskFilter::Scope scope)
{
    m_scopes->button(int(scope))->setChecked(true);
}

void FilterBar::setGrouping(DeskGrouping grouping)
{
    choose(m_grouping, int(grouping));
}

void FilterBar::toggleHighOnly()
{
    const QVariant high(int(Priority::High));
    choose(m_priority, m_priority->currentData() == high ? QVariant() : high);
}

void FilterBar::toggleMine()
{
    const bool isMine = m_taken->currentData().toInt() == int(DeskFilter::Taken::Mine);
    choose(m_taken, int(isMine ? DeskFilter::Taken::Any : DeskFilter::Taken::Mine));
}

void FilterBar::clearText()
{
    m_text->clear();
}

void FilterBar::reset()
{
    {
        const QSignalBlocker quiet(this);
        clearText();
        setScope(DeskFilter::Scope::Active);
        for (auto *box : {m_priority, m_owner, m_unit, m_taken})
            box->setCurrentIndex(0);
    }
    Q_EMIT filterChanged();
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT wasLeft();
            return true;
        }
    }
    if (watched != m_text && event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &FilterBar::wasLeft, Qt::QueuedConnection); // the box takes the focus itself
    return QWidget::eventFilter(watched, event);
}

} // namespace ioc
