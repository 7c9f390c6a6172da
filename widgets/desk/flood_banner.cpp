// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/flood_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr std::chrono::milliseconds kAfterTheList{68}; // and after what stands beside it

} // namespace

FloodBanner::FloodBanner(QWidget *parent)
    : QFrame(parent)
    , m_headline(new QLabel(this))
    , m_first(new QLabel(this))
    , m_jump(new QToolButton(this))
    , m_group(new QToolButton(this))
{
    setObjectName(QStringLiteral("flood"));
    setProperty("face", QStringLiteral("flood"));
    m_headline->setProperty("face", QStringLiteral("title"));
    m_headline->setTextFormat(Qt::PlainText);
    m_first->setTextFormat(Qt::PlainText);
    m_first->setWordWrap(true);
    m_jump->setObjectName(QStringLiteral("firstOut"));
    m_group->setObjectName(QStringLiteral("groupByCause"));
    auto *row = new QHBoxLayout(this);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_headline);
    texts->addWidget(m_first);
    row->addLayout(texts, 1);
    row->addWidget(m_jump);
    row->addWidget(m_group);
    connect(m_jump, &QToolButton::clicked, this, &FloodBanner::firstAsked);
    connect(m_group, &QToolButton::clicked, this, &FloodBanner::groupingAsked);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterTheList);
    connect(&m_soon, &QTimer::timeout, this, [this] { setVisible(m_state.has_value()); });
    retranslate();
    hide();
}

void FloodBanner::retranslate()
{
    m_jump->setText(tr("Show the first (F)"));
    m_group->setText(tr("Group by cause"));
}

void FloodBanner::setState(const std::optional<FloodState> &state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state) {
        m_headline->setText(state->headline);
        m_first->setText(state->first);
        setAccessibleName(state->headline + QStringLiteral(". ") + state->first);
    }
    m_soon.start();
}

} // namespace ioc
