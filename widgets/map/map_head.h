// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QWidget>

namespace ioc {

/// Title and subtitle of a map tile. Owned by its panel; GUI thread.
class MapHead final : public QWidget
{
    Q_OBJECT

public:
    explicit MapHead(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setText(const QString &title, const QString &subtitle);

    /// What both lines take, in pixels.
    double wantedHeight() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_title;
    QString m_subtitle;
};

} // namespace ioc
