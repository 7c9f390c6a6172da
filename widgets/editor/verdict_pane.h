// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/editor/page_verdict.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace ioc {

/// Whether the page can be read from the farthest seat, and each thing that stands against it; choosing one selects its
/// tile. GUI thread.
class VerdictPane final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPane(QWidget *parent = nullptr);

    void show(const PageVerdict &verdict);

Q_SIGNALS:
    /// Empty: the page itself.
    void tileAsked(const QString &tile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameParts();
    void ink();

    QLabel *m_sentence;
    QListWidget *m_faults;
    QLabel *m_keys; ///< where no fault stands
    PageVerdict m_verdict;
};

} // namespace ioc
