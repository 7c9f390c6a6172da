// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "widgets/editor/form_rows.h"
#include "widgets/models/editor/wall_room.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace ioc {

/// For which wall a page is made: the size of its picture in pixels and metres, and the farthest seat. GUI thread.
class RoomForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomForm(QWidget *parent = nullptr);

    WallRoom room() const;
    void setRoom(const WallRoom &room);

    /// How numbers are written here.
    void setFormat(const Format &format);

Q_SIGNALS:
    void roomChanged(const ioc::WallRoom &room);

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameFields();
    void tellSeat();
    void tell();

    FormRows m_rows;
    QComboBox *m_picture;
    QDoubleSpinBox *m_height;
    QDoubleSpinBox *m_seat;
    QLabel *m_inHeights;
    size_t m_pictureRow;
    size_t m_heightRow;
    size_t m_seatRow;
    std::optional<Format> m_format;
};

} // namespace ioc
