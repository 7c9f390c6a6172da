// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/desk_bar.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ioc {
namespace {

QString shapeOf(FeedState state)
{
    switch (state) {
    case FeedState::Ok:
        return QStringLiteral("●");
    case FeedState::Late:
        return QStringLiteral("▲");
    case FeedState::Down:
        return QStringLiteral("◆");
    case FeedState::Never:
        return QStringLiteral("○");
    case FeedState::Paused:
        break;
    }
    return QStringLiteral("‖");
}

} // namespace

DeskBar::DeskBar(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QHBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_feeds(new QLabel(this))
    , m_note(new QLabel(this))
    , m_bell(new QToolButton(this))
    , m_clock(new QLabel(this))
{
    setObjectName(QStringLiteral("deskBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(52);
    auto *name = new QLabel(WallText::windowTitle(), this);
    name->setProperty("face", QStringLiteral("title"));
    for (QLabel *label : {name, m_note, m_clock})
        label->setTextFormat(Qt::PlainText);
    m_feeds->setTextFormat(Qt::RichText); // what it shows is escaped
    m_feeds->setObjectName(QStringLiteral("deskFeeds"));
    m_note->setObjectName(QStringLiteral("deskNote"));
    m_note->setProperty("face", QStringLiteral("second"));
    m_clock->setObjectName(QStringLiteral("deskClock"));
    m_bell->setObjectName(QStringLiteral("bell"));
    m_bell->setCheckable(true);
    m_bell->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    row->addWidget(name);
    row->addLayout(m_tabs);
    row->addStretch();
    row->addWidget(m_note);
    row->addWidget(m_feeds);
    row->addWidget(m_bell);
    row->addWidget(m_clock);
    connect(m_bell, &QToolButton::clicked, this, &DeskBar::bellPressed);
    connect(m_group, &QButtonGroup::idClicked, this, &DeskBar::tabChosen);
}

void DeskBar::addTab(const QString &title)
{
    auto *tab = new QToolButton(this);
    const int index = int(m_group->buttons().size());
    tab->setObjectName(QStringLiteral("tab%1").arg(index + 1));
    tab->setProperty("face", QStringLiteral("tab"));
    tab->setCheckable(true);
    tab->setFocusPolicy(Qt::TabFocus);
    m_group->addButton(tab, index);
    m_tabs->addWidget(tab);
    setTabTitle(index, title);
}

void DeskBar::setTabTitle(int index, const QString &title)
{
    auto *tab = m_group->button(index);
    tab->setText(title);
    tab->setAccessibleName(title);
    tab->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(index + 1));
}

void DeskBar::setCurrentTab(int index)
{
    if (auto *tab = m_group->button(index))
        tab->setChecked(true);
}

void DeskBar::setFeeds(const HeaderState &state, const Palette &palette)
{
    QStringList parts;
    QStringList words;
    for (const HeaderFeeds &feeds : state.feeds) {
        const QColor colour = (state.feedsAreOld && feeds.state == FeedState::Ok) || feeds.isNone
                                  ? palette.inkThird
                                  : feedMarkColour(feeds.state, palette);
        parts.append(QStringLiteral("<span style='color:%1'>%2</span> %3")
                         .arg(colour.name(), shapeOf(feeds.state), feeds.longText.toHtmlEscaped()));
        words.append(feeds.longText);
    }
    const QString text = parts.join(QStringLiteral("&nbsp;&nbsp; "));
    if (m_feeds->text() == text)
        return;
    m_feeds->setText(text);
    m_feeds->setAccessibleName(words.join(QStringLiteral(", ")));
}

void DeskBar::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setAccessibleName(note);
}

void DeskBar::setBell(const QString &text, const QString &toolTip, bool muted)
{
    m_bell->setText(text);
    m_bell->setToolTip(toolTip);
    m_bell->setAccessibleName(text);
    m_bell->setChecked(muted);
}

void DeskBar::setClock(const QString &text)
{
    m_clock->setText(text);
    m_clock->setAccessibleName(text);
}

} // namespace ioc
