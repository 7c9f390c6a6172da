// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/room_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>

namespace ioc {
namespace {

constexpr QSize kPictures[] = {{1920, 1080}, {3840, 2160}, {7680, 4320}};

} // namespace

RoomForm::RoomForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(*this)
    , m_picture(named(new QComboBox(this), "picture"))
    , m_height(named(new QDoubleSpinBox(this), "pictureHeight"))
    , m_seat(named(new QDoubleSpinBox(this), "farthestSeat"))
    , m_inHeights(named(new QLabel(this), "inHeights"))
    , m_pictureRow(m_rows.add({m_picture}))
    , m_heightRow(m_rows.add({m_height}))
    , m_seatRow(m_rows.add({m_seat}))
{
    setObjectName(QStringLiteral("roomForm"));
    for (const QSize size : kPictures)
        m_picture->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_height->setRange(0.2, 20);
    m_height->setSingleStep(0.1);
    m_seat->setRange(0.5, 100);
    m_seat->setSingleStep(0.5);
    m_inHeights->setProperty("face", QStringLiteral("second"));
    m_inHeights->setWordWrap(true);
    m_rows.addLine(m_inHeights);
    setRoom({});
    nameFields();
    connect(m_picture, &QComboBox::currentIndexChanged, this, &RoomForm::tell);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &RoomForm::tell);
    connect(m_seat, &QDoubleSpinBox::valueChanged, this, &RoomForm::tell);
}

WallRoom RoomForm::room() const
{
    return {m_picture->currentData().toSize(), m_height->value(), m_seat->value()};
}

void RoomForm::setRoom(const WallRoom &room)
{
    m_picture->setCurrentIndex(std::max(0, m_picture->findData(room.picture)));
    m_height->setValue(room.pictureHeight);
    m_seat->setValue(room.farthestSeat);
}

void RoomForm::setFormat(const Format &format)
{
    m_format = format;
    const QLocale locale(format.language() == Language::English ? QLocale::English : QLocale::Vietnamese);
    m_height->setLocale(locale);
    m_seat->setLocale(locale);
    tellSeat();
}

void RoomForm::nameFields()
{
    m_rows.setName(m_pictureRow, tr("Picture, in pixels"));
    m_rows.setName(m_heightRow, tr("Height of the picture"));
    m_rows.setName(m_seatRow, tr("Farthest seat, from the picture"));
    m_height->setSuffix(tr(" m"));
    m_seat->setSuffix(tr(" m"));
    tellSeat();
}

void RoomForm::tellSeat()
{
    if (m_format)
        m_inHeights->setText(
            tr("The farthest seat is %1 picture heights away.").arg(m_format->number(room().seat(), 1)));
}

void RoomForm::tell()
{
    tellSeat();
    Q_EMIT roomChanged(room());
}

void RoomForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameFields();
}

} // namespace ioc
