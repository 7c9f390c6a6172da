// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/still_state.h"
#include "widgets/wall/panel.h"

#include <QFutureWatcher>
#include <QImage>

namespace ioc {

/// The newest picture of a feed, as large as it fits, with its time and age. An old one is grey within a hatched frame.
/// Pictures are unpacked in a thread of the pool, one at a time; until a new one is there the last one stays.
class StillPanel final : public Panel
{
    Q_OBJECT

public:
    explicit StillPanel(const Tile &tile, QWidget *parent = nullptr);

    void present(const Snapshot &snapshot, const PresentContext &context) override;
    bool isReady() const override { return m_isReady; }

    /// What is drawn of the picture; null where there is none.
    const QImage &picture() const { return m_picture; }

protected:
    bool isHatched() const override { return m_state && m_state->face == Face::Old; }
    void themeChanged() override { unpack(); }
    void paintContent(QPainter &painter, const QRectF &area) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is asked of the pool.
    struct Wanted
    {
        std::shared_ptr<const QByteArray> bytes;
        QSize size; ///< pixels of the screen that it has at most
        bool isGrey = false;

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    static QImage unpacked(const Wanted &wanted);
    QRectF pictureArea(const QRectF &area) const;
    QStringList words(double width) const;
    void unpack();
    void take();
    void becomeReady();

    std::optional<StillState> m_state;
    Wanted m_wanted;
    QImage m_picture;
    bool m_cannotUnpack = false;
    bool m_isReady = false;
    QFutureWatcher<QImage> m_unpacking;
    Wanted m_asked; ///< what m_unpacking is about
};

} // namespace ioc
