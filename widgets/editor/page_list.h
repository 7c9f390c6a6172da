// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace ioc {

/// The pages of the pack, and what can be done with them whole. Who listens decides whether a page is opened; until
/// then the one that is open stays marked. GUI thread.
class PageList final : public QWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    /// The pages, the one that is open (it may be new, and not among them), and whether it has unsaved changes.
    void show(const ProvincePack &pack, Language language, const PageDocument *open, bool isUnsaved);

Q_SIGNALS:
    void pageAsked(const ioc::PageId &page);
    void newAsked();
    void copyAsked();
    void removalAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameParts();

    QLabel *m_heading;
    QListWidget *m_pages;
    QPushButton *m_new;
    QPushButton *m_copy;
    QPushButton *m_remove;
    int m_openRow = -1;
    bool m_isShowing = false;
};

} // namespace ioc
