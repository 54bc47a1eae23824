/** A password: to be seen on demand, with a word when Caps Lock is on. */
import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, TextField } from '../../shared';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter?: () => void;
  wrong?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function PasswordField({ wrong, inputRef, ...rest }: PasswordFieldProps) {
  const { t } = useTranslation('vault');
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  return (
    <div
      onKeyDownCapture={(event) => setCaps(event.getModifierState('CapsLock'))}
      onKeyUpCapture={(event) => setCaps(event.getModifierState('CapsLock'))}
    >
      <TextField
        {...rest}
        inputRef={inputRef}
        type={shown ? 'text' : 'password'}
        wrong={wrong}
        note={caps ? t('password.caps') : undefined}
        end={
          <IconButton
            label={t(shown ? 'password.hide' : 'password.show')}
            icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            onPress={() => setShown(!shown)}
          />
        }
      />
    </div>
  );
}
