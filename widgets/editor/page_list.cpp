// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_list.h"

#include "widgets/editor/form_rows.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ioc {

PageList::PageList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_pages(named(new QListWidget(this), "pageList"))
    , m_new(named(new QPushButton(this), "newPage"))
    , m_copy(named(new QPushButton(this), "copyPage"))
    , m_remove(named(new QPushButton(this), "removePage"))
{
    m_heading->setProperty("face", QStringLiteral("title"));
    m_heading->setBuddy(m_pages);
    m_pages->setUniformItemSizes(true);
    m_pages->setTextElideMode(Qt::ElideRight);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_heading);
    rows->addWidget(m_pages, 1);
    for (QPushButton *button : {m_new, m_copy, m_remove}) {
        button->setAutoDefault(false);
        rows->addWidget(button);
    }
    nameParts();
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_isShowing || row < 0 || row == m_openRow)
            return;
        const PageId asked(m_pages->item(row)->data(Qt::UserRole).toString());
        m_isShowing = true;
        m_pages->setCurrentRow(m_openRow);
        m_isShowing = false;
        // Later: the list is in the middle of its own change.
        QMetaObject::invokeMethod(
            this, [this, asked] { Q_EMIT pageAsked(asked); }, Qt::QueuedConnection);
    });
    connect(m_new, &QPushButton::clicked, this, &PageList::newAsked);
    connect(m_copy, &QPushButton::clicked, this, &PageList::copyAsked);
    connect(m_remove, &QPushButton::clicked, this, &PageList::removalAsked);
}

void PageList::show(const ProvincePack &pack, Language language, const PageDocument *open, bool isUnsaved)
{
    std::vector<std::pair<QString, QString>> rows; // id, text
    int openRow = -1;
    const auto add = [&](const PageDocument &page, bool isOpen) {
        const QString title = page.title.isEmpty() ? tr("(without a title)") : page.title.in(language);
        rows.emplace_back(page.id.toString(), isOpen && isUnsaved ? tr("%1 — not saved").arg(title) : title);
        if (isOpen)
            openRow = int(rows.size()) - 1;
    };
    for (const PageDocument &page : pack.pages) {
        const bool isOpen = open && openRow < 0 && page.id == open->id;
        add(isOpen ? *open : page, isOpen);
    }
    if (open && openRow < 0)
        add(*open, true);
    m_isShowing = true;
    while (m_pages->count() > int(rows.size()))
        delete m_pages->takeItem(m_pages->count() - 1);
    while (m_pages->count() < int(rows.size()))
        m_pages->addItem(QString());
    for (int i = 0; i < m_pages->count(); ++i) {
        m_pages->item(i)->setText(rows[size_t(i)].second);
        m_pages->item(i)->setToolTip(rows[size_t(i)].first);
        m_pages->item(i)->setData(Qt::UserRole, rows[size_t(i)].first);
    }
    m_openRow = openRow;
    m_pages->setCurrentRow(openRow);
    m_isShowing = false;
    m_copy->setEnabled(open);
    m_remove->setEnabled(open);
}

void PageList::nameParts()
{
    m_heading->setText(tr("Pages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_new->setText(tr("New page"));
    m_copy->setText(tr("Duplicate page"));
    m_remove->setText(tr("Delete page…"));
}

void PageList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameParts();
}

} // namespace ioc
