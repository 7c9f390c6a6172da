// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/face_label.h"

namespace ioc {

QLabel *faceLabel(QWidget *parent, const char *name, const char *face)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("face", QString::fromLatin1(face));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setVisible(!text.isEmpty());
    if (label->text() != text)
        label->setText(text);
}

} // namespace ioc
