// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QPixmap>
#include <QWidget>

namespace ioc {

/// What stands before the web view while it cannot show the map: a sentence, and the last picture without its colours
/// where there is one. Owned by MapView; GUI thread.
class MapCurtain final : public QWidget
{
    Q_OBJECT

public:
    explicit MapCurtain(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Shows itself in front.
    void cover(const QString &sentence, const QImage &picture = {});

    const QString &sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_sentence;
    QImage m_picture; ///< without colours; null when there is none
};

} // namespace ioc
