// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/show/banner_state.h"
#include "widgets/wall/theme.h"

#include <QStringList>
#include <QWidget>

namespace ioc {

/// The lines below a page: a critical alarm that waits for somebody, and the message of the officer on duty. Only
/// draws; the window gives it states, and room while there is something to say. GUI thread.
class WallBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit WallBanner(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Repaints only when the state differs: then true, and another height may be wanted.
    bool setState(const BannerState &state);

    /// In pixels, for the theme in use and this width; 0 when there is nothing to say.
    int preferredHeight(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Message
    {
        QFont font;
        QStringList lines;
    };
    double rowHeight() const;
    Message messageIn(double width) const;
    QStringList troubleIn(double width) const;
    /// These give where the next begins.
    double paintTrouble(QPainter &painter, const QRectF &box) const;
    double paintAlarm(QPainter &painter, const QRectF &box) const;

    Theme m_theme;
    BannerState m_state;
};

} // namespace ioc
